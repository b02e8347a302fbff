// Before the first paint: how this device, or who learns on it, likes pages to look.
(function (html, page, sheet, here, look) {
  if (!self.globalThis) return; // too old for it
  page.js = "yes";
  addEventListener("error", function (e) {
    if (e.target.type === "module") delete page.js, page.awake = "no";
  }, true);
  // this tab's learner comes before whoever learned here last
  try { look = JSON.parse(sessionStorage["harbour.look"] || localStorage["harbour.look"]); } catch (e) {}
  function take(key, may) { if (look && may.test(look[key])) page[key] = look[key]; }
  take("theme", /^(light|dark|contrast|calm)$/);
  take("text", /^(large|huge|double)$/);
  take("motion", /^less$/);
  take("voice", /^(slow|off)$/);
  take("reads", /^alone$/);
  take("ways", /^[a-z0-9 -]{1,90}$/);
  // only those who need it wait for it
  function fit() {
    if (sheet.href || !page.ways && page.text === "normal" && page.theme !== "calm") return;
    sheet.rel = "stylesheet";
    sheet.blocking = "render";
    sheet.href = here.replace(/early\.js.*/, "ways.css");
    document.head.append(sheet);
  }
  fit();
  new MutationObserver(fit).observe(html, { attributeFilter: ["data-ways", "data-text", "data-theme"] });
})(document.documentElement, document.documentElement.dataset, document.createElement("link"), document.currentScript.src);
