// Wakes a finished page: its islands, its help panel, and the worker that keeps the site on the device.
const page = document.documentElement.dataset;
const root = new URL("./", import.meta.url);

// Text becomes markup only here. Islands build from fixed templates; nothing that could run is let through.
if (self.trustedTypes) {
  const runs = /<\s*(script|iframe|object|embed|base|meta|link)|[\s"'/]on[a-z]+\s*=|javascript:|srcdoc|&(#|colon|tab|newline)/i;
  const refuse = (what) => { throw new TypeError(`Harbour doesn't run this: ${what}`); };
  self.trustedTypes.createPolicy("default", {
    createHTML: (html) => (runs.test(html) ? refuse(html) : html),
    createScriptURL: (url) => (url === `${root}sw.js` || url === `${root}worker.js` ? url : refuse(url)),
  });
}

function show(awake) {
  page.awake = awake ? "yes" : "no";
  if (awake) page.js = "yes";
  else delete page.js; // the page then shows all it has, as without script
  const line = document.getElementById("cannot-wake");
  if (line) line.hidden = awake;
}

async function wake() {
  const islands = document.querySelectorAll("leptos-island");
  if (islands.length) {
    const { app, wasm, integrity } = document.querySelector("script[data-app]").dataset;
    const [module, response] = await Promise.all([import(root + app), fetch(root + wasm, { integrity })]);
    await module.default({ module_or_path: response });
    for (const island of islands) { // in the page's order, so the outermost comes first
      const within = island.closest("leptos-children");
      if (within && within.$$on_hydrate) within.$$on_hydrate();
      if (island.isConnected) await module[island.dataset.component](island);
    }
  }
  show(true);
}

// The panel opens and closes by its address alone. With script what lies behind it is out of reach meanwhile, Escape
// closes it, and the focus goes back to where it was.
const panel = document.getElementById("need-help");
let opened = false; // "loaded": the page was opened with the panel up
let from = null;
function help(event) {
  const open = location.hash === "#need-help";
  if (!panel || open === Boolean(opened)) return;
  for (const other of panel.parentNode.children) if (other !== panel) other.inert = open;
  opened = open && (event ? "here" : "loaded");
  const to = open ? panel.querySelector("h1, h2") || panel : from;
  if (open) to.tabIndex = -1;
  if (to) to.focus();
}
function press(event) {
  if (event.type === "click") from = event.target.closest("a[href='#need-help']") || from;
  const leave = event.key === "Escape" || (event.type === "click" && event.target.closest("#need-help a[href^='#']"));
  if (!leave || !opened) return;
  event.preventDefault();
  if (opened === "here") history.back(); // to the same place on the page
  else location.hash = "";
}
addEventListener("hashchange", help);
addEventListener("keydown", press);
addEventListener("click", press);
help();

// What the worker says stands on <html> (data-offline, data-release); `harbour-offline` tells that it changed.
const workers = navigator.serviceWorker;
let asked = false;
function say(name, value) {
  page[name] = value;
  document.dispatchEvent(new Event("harbour-offline"));
}
function hear({ data, ports }) {
  if (data.harbour === "busy?") ports[0].postMessage(Boolean(document.querySelector("[data-busy=yes]")));
  if (data.harbour === "busy" && asked) say("release", "busy");
  if (data.harbour === "busy") asked = false;
  if (data.harbour === "status") say("offline", [data.state, data.have, data.of, data.lessons, data.ofLessons].join(" "));
}
async function stay() {
  const found = await workers.register(`${root}sw.js`, { scope: root.pathname, updateViaCache: "none" });
  const takeOver = () => found.waiting && found.waiting.postMessage({ harbour: "take-over" });
  const look = () => {
    if (found.waiting && found.active) say("release", "waiting");
    if (!found.installing && !found.waiting && !found.active) say("offline", "refused");
  };
  found.addEventListener("updatefound", () => found.installing && found.installing.addEventListener("statechange", look));
  workers.addEventListener("controllerchange", () => (asked ? location.reload() : say("release", "")));
  document.addEventListener("harbour-take-over", () => { asked = true; takeOver(); });
  if (found.waiting) look();
  takeOver(); // it does, if nothing is open anywhere
  setInterval(takeOver, 30000); // or when that is so
  (await workers.ready).active.postMessage({ harbour: "fill" });
}
if (workers) {
  workers.addEventListener("message", hear);
  workers.startMessages();
}

// Ways that need a script of their own, which stands by once it is there and looks at data-ways itself.
function fit() {
  for (const way of ["few", "hold", "scan", "symbols"]) if ((page.ways || "").includes(way)) import(`${root}${way}.js`).catch((why) => console.warn(why));
}
new MutationObserver(fit).observe(document.documentElement, { attributeFilter: ["data-ways"] });
fit();

const late = setTimeout(show, 20000, false);
wake().catch((why) => { console.warn(why); show(false); }).then(() => {
  clearTimeout(late);
  if (document.querySelector(".listen")) import(`${root}listen.js`).catch((why) => console.warn(why));
  const idle = self.requestIdleCallback || ((act) => setTimeout(act, 200));
  if (workers) idle(() => stay().catch(() => say("offline", "none")));
  else say("offline", "none");
});
