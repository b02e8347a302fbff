//! What a page may load and run, and the check that every finished page keeps to it.

use html5gum::{StartTag, Token, Tokenizer};

/// The policy that stands in every page, before anything that could load or run. The pages hold no inline script and no
/// inline style, load nothing from elsewhere, and text becomes markup only through the policy at the top of boot.js. Sound may come out
/// of the page's own memory: a recording is cut out of what was loaded for a whole lesson.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; base-uri 'none'; \
    form-action 'none'; require-trusted-types-for 'script'; trusted-types default";

/// Elements that load, run or send on their own account. No page of Harbour has a reason for one.
const REFUSED: [&str; 9] = [
    "iframe",
    "frame",
    "object",
    "embed",
    "base",
    "style",
    "applet",
    "portal",
    "fencedframe",
];

/// Attributes whose address is loaded, or sent to, without anybody asking.
const LOADED: [&str; 10] = [
    "src",
    "srcset",
    "imagesrcset",
    "poster",
    "data",
    "background",
    "action",
    "formaction",
    "ping",
    "xlink:href",
];

/// A `_headers` file as several hosts read it (Netlify, Cloudflare Pages, Codeberg Pages). What a `<meta>` can't say is here:
/// who may frame the site, what the browser may offer it, and how long a file may be kept.
pub fn headers() -> String {
    format!(
        "/*\n  Content-Security-Policy: {CSP}; frame-ancestors 'self'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Cross-Origin-Opener-Policy: same-origin\n  \
         Permissions-Policy: camera=(self), microphone=(), geolocation=(), payment=(), usb=()\n  \
         Cache-Control: no-cache, no-transform\n"
    )
}

/// Everything in a finished page that the policy forbids, as sentences; empty when the page is sound.
pub fn problems_in_page(html: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let mut policy_seen = false;
    let mut in_script = false;
    for token in Tokenizer::new(html).flatten() {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                in_script = name == "script" && !tag.self_closing;
                if name == "meta" && attribute(&tag, "http-equiv").is_some() {
                    check_meta(&tag, &mut policy_seen, &mut problems);
                } else if matches!(name.as_str(), "script" | "link" | "img" | "svg" | "body") && !policy_seen {
                    policy_seen = true; // said once
                    problems.push(format!(
                        "<{name}> stands before the Content-Security-Policy; the policy comes first."
                    ));
                }
                check_tag(&name, &tag, &mut problems);
            }
            Token::String(words) if in_script && !text(&words).trim().is_empty() => {
                problems.push("A <script> holds code; put it into a file under assets/.".to_owned());
            }
            Token::EndTag(tag) if text(&tag.name) == "script" => in_script = false,
            _ => {}
        }
    }
    if !policy_seen {
        problems.push("The page has no Content-Security-Policy.".to_owned());
    }
    problems
}

/// Everything in a style sheet that loads from elsewhere, as sentences.
pub fn problems_in_style(css: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if css.contains("@import") {
        problems.push("The style sheet uses @import; the generator joins the files instead.".to_owned());
    }
    for rest in css.split("url(").skip(1) {
        let address = rest
            .split(')')
            .next()
            .unwrap_or_default()
            .trim()
            .trim_matches(['"', '\'']);
        if leaves_the_site(address) {
            problems.push(format!(
                "The style sheet loads {address}; every file comes from the site itself."
            ));
        }
    }
    problems
}

fn check_meta(tag: &StartTag<()>, policy_seen: &mut bool, problems: &mut Vec<String>) {
    match attribute(tag, "http-equiv")
        .unwrap_or_default()
        .to_ascii_lowercase()
        .as_str()
    {
        "content-security-policy" => {
            *policy_seen = true;
            if attribute(tag, "content").as_deref() != Some(CSP) {
                problems.push("The page's Content-Security-Policy is not the site's.".to_owned());
            }
        }
        "refresh" => problems.push("<meta http-equiv=\"refresh\"> moves people on without being asked.".to_owned()),
        _ => {}
    }
}

fn check_tag(name: &str, tag: &StartTag<()>, problems: &mut Vec<String>) {
    if REFUSED.contains(&name) {
        problems.push(format!("<{name}> is not allowed in a page."));
    }
    if name == "script" && attribute(tag, "src").is_none() {
        problems.push("A <script> has no src; put its code into a file under assets/.".to_owned());
    }
    for (key, value) in &tag.attributes {
        let (key, value) = (text(key), text(&value.value));
        if key == "style" {
            problems.push(format!("<{name} style=\"{value}\">: use a class."));
        } else if key.starts_with("on") {
            problems.push(format!("<{name} {key}=…>: listen from an island or from boot.js."));
        } else if key == "srcdoc" {
            problems.push(format!("<{name} srcdoc> carries a page inside the page."));
        } else if scheme(&value) == Some("javascript".to_owned()) {
            problems.push(format!("<{name} {key}=\"{value}\"> runs script."));
        } else if (LOADED.contains(&key.as_str()) || key == "href" && !matches!(name, "a" | "area"))
            && value.split(',').any(|part| leaves_the_site(part.trim()))
        {
            problems.push(format!(
                "<{name} {key}=\"{value}\"> loads from elsewhere; every file comes from the site itself."
            ));
        }
    }
}

/// The scheme of an address as a browser reads it: control characters and spaces inside it don't count.
fn scheme(address: &str) -> Option<String> {
    let plain: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    let (scheme, _) = plain.split_once(':')?;
    let legal = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    (scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(legal))
        .then(|| scheme.to_ascii_lowercase())
}

fn leaves_the_site(address: &str) -> bool {
    scheme(address).is_some() || address.replace('\\', "/").starts_with("//")
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| text(&value.value))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
