//! A page that could load or run anything from elsewhere is never published.

use harbour::site::security::{CSP, headers, problems_in_page, problems_in_style};

fn page(body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{CSP}\"><title>A page</title>\
         <script src=\"../early.js\"></script><link rel=\"stylesheet\" href=\"../style.css\"></head><body>{body}</body></html>"
    )
}

#[test]
fn a_sound_page_has_no_problem() {
    let body = "<p>If a &lt; b: <a href=\"https://www.ceop.police.uk/\" rel=\"noreferrer\">CEOP</a>, <a href=\"tel:08001111\">ring</a>\
        <img src=\"../pictures/pip.svg\" alt=\"\"><svg><use href=\"#i-help\"></use></svg>\
        <leptos-island data-component=\"Quiz_1\" data-props='{\"onward\":\"javascript: no\"}'></leptos-island>";
    assert_eq!(problems_in_page(&page(body)), Vec::<String>::new());
}

#[test]
fn whatever_could_run_or_load_from_elsewhere_is_a_problem() {
    for body in [
        "<script>alert(1)</script>",
        "<script src=\"a.js\">alert(1)</script>",
        "<script src=\"https://cdn.example/a.js\"></script>",
        "<script src=\"//cdn.example/a.js\"></script>",
        "<script src=\"\\\\cdn.example/a.js\"></script>",
        "<style>p { color: red }</style>",
        "<p style=\"color: red\">",
        "<p STYLE=color:red>",
        "<img src=\"pip.svg\" alt=\"\" OnError=alert(1)>",
        "<svg onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">",
        "<a href=\"java&#10;script:alert(1)\">",
        "<a href=\" JavaScript&colon;alert(1)\">",
        "<img src=\"data:image/png;base64,AA\" alt=\"\">",
        "<img srcset=\"pip.svg 1x, https://cdn.example/pip.svg 2x\" alt=\"\">",
        "<link rel=\"stylesheet\" href=\"https://fonts.example/css\">",
        "<svg><use href=\"https://cdn.example/i.svg#a\"></use></svg>",
        "<iframe src=\"a.html\"></iframe>",
        "<object data=\"a.svg\"></object>",
        "<base href=\"/\">",
        "<form action=\"https://example.org/\"></form>",
        "<button formaction=\"https://example.org/\">",
        "<a href=\"a/\" ping=\"https://example.org/\">",
        "<meta http-equiv=\"refresh\" content=\"0; url=https://example.org/\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src *\">",
    ] {
        assert!(!problems_in_page(&page(body)).is_empty(), "{body}");
    }
}

#[test]
fn the_policy_must_be_there_and_come_first() {
    assert_eq!(
        problems_in_page("<title>A page</title>"),
        ["The page has no Content-Security-Policy."]
    );
    let late = page("")
        .replace("<title>A page</title>", "")
        .replace("<head>", "<head><link rel=\"icon\" href=\"a.svg\">");
    assert_eq!(
        problems_in_page(&late),
        ["<link> stands before the Content-Security-Policy; the policy comes first."]
    );
}

#[test]
fn the_policy_lets_in_nothing_from_elsewhere() {
    assert!(CSP.starts_with("default-src 'none'; "));
    for loose in ["unsafe-inline", "'unsafe-eval'", "http", "*", "data:"] {
        assert!(!CSP.contains(loose), "{loose}");
    }
    // a recording is cut out of a lesson's sound
    assert_eq!(CSP.matches("blob:").count(), 1);
    assert!(CSP.contains("media-src 'self' blob:;"));
    assert!(headers().contains(&format!("  Content-Security-Policy: {CSP}; frame-ancestors 'self'\n")));
}

#[test]
fn a_style_sheet_loads_only_from_the_site() {
    let sound = "@font-face { src: url(\"fonts/andika.woff2\") } p { background: url(pictures/sea.svg) }";
    assert_eq!(problems_in_style(sound), Vec::<String>::new());
    for css in [
        "@import \"a.css\";",
        "p { background: url('https://cdn.example/a.svg') }",
        "p { background: url(//cdn.example/a) }",
    ] {
        assert_eq!(problems_in_style(css).len(), 1, "{css}");
    }
}
