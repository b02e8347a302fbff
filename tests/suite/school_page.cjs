// Runs assets/school.js on a page in miniature, once for each text that comes in, and says what it showed.
const fs = require("node:fs");
const vm = require("node:vm");
const [script] = process.argv.slice(2);
const source = fs.readFileSync(script, "utf8");
const { slugs, texts, kept = [], signs = false } = JSON.parse(fs.readFileSync(0, "utf8"));

class Place {
  constructor(name, slug) {
    this.name = name;
    this.slug = slug;
    this.dataset = {};
    this.children = [];
    this.childNodes = [];
  }
  getAttribute(name) {
    return name === "data-school" ? this.slug : null;
  }
  setAttribute() {}
  addEventListener() {}
  closest() {
    return null;
  }
  set textContent(words) {
    this.children = words === "" ? [] : [words];
  }
  append(...more) {
    this.children.push(...more);
  }
  after(...more) {
    this.following = more;
  }
  prepend(...more) {
    this.children.unshift(...more);
  }
  get said() {
    if (this.name === "a") return { url: this.href, title: this.children.join("") };
    return this.children.map((child) => (typeof child === "string" ? child : child.said)).flat();
  }
}

async function show(text, band, trial = null) {
  const main = new Place("main");
  const skip = new Place("a");
  const places = slugs.map((slug) => new Place("p", slug));
  const response = { ok: true, redirected: false, headers: new Map([["content-type", "application/json"]]), arrayBuffer: async () => new TextEncoder().encode(text).buffer };
  const page = {
    document: {
      currentScript: { src: "https://school.example/site/school.js" },
      documentElement: { dataset: { band } },
      getElementById: (id) => (id === "main" ? main : null),
      querySelectorAll: (css) => (css === "[data-school]" ? places : []),
      querySelector: (css) => (css === ".page-agreement" ? (signs ? main : null) : skip),
      addEventListener() {},
      createElement: (name) => new Place(name),
    },
    localStorage: { getItem: (key) => (key === "harbour.trial" ? trial : null), removeItem: () => { trial = null; } },
    addEventListener() {},
    setInterval() {},
    fetch: async (url) => (url === "https://school.example/site/school.json" ? response : Promise.reject(new Error(url))),
    MutationObserver: class { observe() {} },
    URL, TextDecoder,
  };
  page.self = page;
  vm.runInNewContext(source, page);
  for (let turn = 0; turn < 4; turn += 1) await new Promise((done) => setImmediate(done));
  const said = Object.fromEntries(places.map((place) => [place.slug, place.said]));
  const notice = main.children.flatMap((child) => child.children).map((child) => (typeof child === "string" ? child : "")).join("");
  return { said, notice, told: Boolean(skip.following), left: trial };
}

(async () => {
  const shown = [];
  for (const text of texts) shown.push({ adults: await show(text, "parents"), pupils: await show(text, "ks1") });
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0")).join("-");
  for (const trial of kept.map((text) => text.replace("TODAY", day))) shown.push(await show(texts[0], "parents", trial));
  process.stdout.write(JSON.stringify(shown));
})();
