//! A view as HTML.

use super::{Element, View};

/// Elements that have no end tag.
const EMPTY: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
];

/// The view as HTML; what a browser reads back is exactly the view, node by node.
pub fn to_html(view: &View) -> String {
    let mut writer = Writer::default();
    writer.write(view);
    writer.html
}

/// Ends what a [`View::Live`] shows, so that the browser finds it again; also keeps two texts apart.
const END: &str = "<!---->";

#[derive(Default)]
struct Writer {
    html: String,
    /// The last thing written is a text: another would become part of it.
    after_text: bool,
}

impl Writer {
    fn write(&mut self, view: &View) {
        match view {
            View::Text(text) => {
                if self.after_text {
                    self.html.push_str(END);
                }
                escape(text, false, &mut self.html);
                self.after_text = true;
            }
            View::Element(element) => self.element(element),
            View::Group(all) => all.iter().for_each(|view| self.write(view)),
            View::Live(made) => {
                self.write(&made());
                self.html.push_str(END);
                self.after_text = false;
            }
        }
    }

    fn element(&mut self, element: &Element) {
        self.html.push('<');
        self.html.push_str(element.tag);
        for attribute in element.attributes.iter().filter(|attribute| !attribute.is_property) {
            if let Some(value) = attribute.value.now() {
                self.html.push(' ');
                self.html.push_str(attribute.name);
                self.html.push_str("=\"");
                escape(&value, true, &mut self.html);
                self.html.push('"');
            }
        }
        self.html.push('>');
        self.after_text = false;
        if !EMPTY.contains(&element.tag) {
            element.children.iter().for_each(|child| self.write(child));
            self.html.push_str("</");
            self.html.push_str(element.tag);
            self.html.push('>');
        }
        self.after_text = false;
    }
}

fn escape(text: &str, in_attribute: bool, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' if in_attribute => html.push_str("&quot;"),
            _ => html.push(c),
        }
    }
}
