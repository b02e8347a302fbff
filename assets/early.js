// Before the first paint: the device's look.
(function (page, look) {
  if (!self.globalThis) return; // too old for it
  page.js = "yes";
  addEventListener("error", function (e) {
    if (e.target.type === "module") delete page.js, page.awake = "no";
  }, true);
  try { look = JSON.parse(localStorage["harbour.look"]); } catch (e) {}
  function take(key, may) { if (look && may.test(look[key])) page[key] = look[key]; }
  take("theme", /^(light|dark|contrast)$/);
  take("text", /^(large|huge)$/);
  take("motion", /^less$/);
  take("voice", /^(slow|off)$/);
  take("reads", /^alone$/);
})(document.documentElement.dataset);
