// Puts the school's own words into a finished page, from school.json beside the site. Its words are only ever shown as text. The same
// checks stand in src/school/, and a test compares what both say. What can't be used changes nothing, and pages for adults say why. A trial
// that the form at /teachers/school/ begins is shown in its place.
(function () {
  "use strict";
  if (!self.fetch || !self.URL) return; // too old for it: general words stay
  const FORMAT = 1;
  const MAX_BYTES = 128 * 1024;
  const MAX_LIST = 8;
  const [TEXT, SENTENCES] = [200, 400];
  // A field holds a number, a text of so many characters, a list of texts, a list of tables with these fields, or what agreements check.
  const FIELDS = {
    format: "number",
    name: TEXT,
    tell: [],
    contacts: ["role", "phone", "email"],
    phones: TEXT,
    logins: TEXT,
    logins_ks1: TEXT,
    eyfs: SENTENCES,
    consequences: [],
    photos: SENTENCES,
    filtering: SENTENCES,
    framework: SENTENCES,
    review: TEXT,
    links: ["title", "url"],
    staff_tell: SENTENCES,
    staff_about_adult: SENTENCES,
    outside: [],
    record_system: TEXT,
    search: SENTENCES,
    staff_phones: SENTENCES,
    staff_logins: SENTENCES,
    visitor_phones: SENTENCES,
    network: SENTENCES,
    key: TEXT,
    agreements: "changes",
  };
  const root = new URL("./", document.currentScript.src).href;
  const ODD = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
  const isTable = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isText = (value) => typeof value === "string";

  function fits(form, value) {
    if (form === "number") return Number.isInteger(value) && value > 0;
    if (form === "changes") return isTable(value) && Object.values(value).every(isTable);
    if (typeof form === "number") return isText(value) || value === null;
    if (!Array.isArray(value)) return false;
    if (form.length === 0) return value.every(isText);
    return value.every((entry) => isTable(entry) && Object.keys(entry).every((key) => form.includes(key) && isText(entry[key])));
  }

  function textsOf(form, value) {
    if (typeof form === "string" || value === null) return [];
    if (typeof form === "number") return [value];
    return form.length === 0 ? value : value.flatMap((entry) => Object.values(entry));
  }

  function leadsSomewhereSafe(url) {
    if (url === "" || /[\s\\<>"]/.test(url) || ODD.test(url)) return false;
    return url.startsWith("https://") ? /^https:\/\/[a-z0-9]/i.test(url) : !url.includes(":") && !url.startsWith("//");
  }

  // What is wrong with a school.json, as a sentence; nothing if it can be used.
  function fault(text, school) {
    if (school === undefined) return "a comma, a bracket or a quotation mark is missing.";
    if (!isTable(school)) return "it has another form than it should.";
    if (Number.isInteger(school.format) && school.format > FORMAT) return "it was written for a later Harbour.";
    const names = Object.keys(school);
    const has = (name) => Object.prototype.hasOwnProperty.call(FIELDS, name);
    const strange = names.find((name) => !has(name));
    if (strange !== undefined) return `Harbour doesn’t know “${strange.slice(0, 40)}”.`;
    for (const name of names) if (!fits(FIELDS[name], school[name])) return `“${name}” has another form than it should.`;
    for (const name of names) if (Array.isArray(FIELDS[name]) && school[name].length > MAX_LIST) return `“${name}” has more than ${MAX_LIST} entries.`;
    for (const name of names) {
      const most = typeof FIELDS[name] === "number" ? FIELDS[name] : TEXT;
      for (const words of textsOf(FIELDS[name], school[name])) {
        if ([...words].length > most) return `“${name}” is longer than ${most} characters.`;
        if (ODD.test(words)) return `“${name}” holds a character that can’t be seen.`;
      }
    }
    const link = (school.links || []).find((entry) => !leadsSomewhereSafe(entry.url || ""));
    return link ? "a link begins neither with https:// nor names a file beside the site." : "";
  }

  function parse(text) {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  // --- what stands in a place -----------------------------------------------------------------------------------

  const kept = (texts) => (texts || []).filter((words) => words.trim() !== "");
  const joined = (texts) => (texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} or ${texts[texts.length - 1]}`);
  function withWays({ role = "", phone = "", email = "" }) {
    const ways = kept([phone, email]);
    return ways.length ? `${role} (${ways.join(", ")})` : role;
  }
  const contacts = (school) => kept((school.contacts || []).map(withWays));
  const PLACES = {
    tell: (school) => joined(kept(school.tell)),
    contact: (school) => joined(contacts(school)),
    contacts,
    phone: (school) => kept((school.contacts || []).map(({ phone }) => phone || ""))[0],
    links: (school) => (school.links || []).filter(({ title }) => (title || "").trim() !== ""),
  };
  // Text, a list of texts or of links; nothing if the school hasn't said it.
  function said(school, slug) {
    const name = slug.replace(/-/g, "_");
    if (PLACES[slug]) return PLACES[slug](school);
    return Array.isArray(school[name]) ? kept(school[name]) : (kept([school[name] || ""])[0]);
  }

  function entry(words) {
    const item = document.createElement("li");
    if (isText(words)) {
      item.textContent = words;
      return item;
    }
    const link = document.createElement("a");
    const outside = words.url.startsWith("https://") || words.url.startsWith("/");
    link.href = outside ? words.url : root + words.url;
    link.rel = "noreferrer";
    link.textContent = words.title;
    item.append(link);
    return item;
  }

  function fillSlot(slot, school) {
    const words = said(school, slot.getAttribute("data-school"));
    if (words === undefined || words.length === 0) return;
    if (Array.isArray(words)) {
      slot.textContent = "";
      for (const each of words) slot.append(entry(each));
      return;
    }
    // the same node stays, for islands that hold it
    const node = slot.childNodes.length === 1 ? slot.firstChild : null;
    if (node && node.nodeType === 3) {
      if (node.data !== words) node.data = words;
    } else if (slot.textContent !== words) slot.textContent = words;
  }

  function fillAll(within, school) {
    for (const slot of within.querySelectorAll("[data-school]")) fillSlot(slot, school);
  }

  function use(school) {
    fillAll(document, school);
    // islands show more of the page later
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          if (node.nodeType !== 1) continue;
          if (node.matches("[data-school]")) fillSlot(node, school);
          else fillAll(node, school);
        }
      }
    });
    for (const island of document.querySelectorAll("leptos-island")) watch.observe(island, { childList: true, subtree: true });
  }

  // Adults are told; children read general words.
  function tellWhatIsWrong(why) {
    if (!/^(parents|teachers)$/.test(document.documentElement.dataset.band || "")) return;
    const main = document.getElementById("main");
    const place = main && (main.closest("leptos-island") || main);
    if (!place) return;
    const notice = document.createElement("p");
    notice.className = "notice school-notice";
    notice.dataset.tone = "think";
    notice.setAttribute("role", "status");
    const way = document.createElement("a");
    way.href = `${root}teachers/school/`;
    way.textContent = "How to mend it";
    notice.append(`The school’s own words can’t be shown: in this site’s school.json, ${why} General words stand here instead. `, way);
    if (place === main) main.prepend(notice);
    else place.before(notice);
  }

  // --- a trial of other words, on this device until midnight -----------------------------------------------------

  const TRIAL = "harbour.trial";
  // People sign what is really in force: no page where they sign ever shows a trial's words.
  const signs = Boolean(document.querySelector(".page-agreement"));

  function stored() {
    try {
      return localStorage.getItem(TRIAL);
    } catch {
      return null; // storage is blocked: nothing was ever tried here
    }
  }
  function forget() {
    try {
      localStorage.removeItem(TRIAL);
    } catch {
      // nothing is kept there
    }
  }
  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  // The text of the trial, if one is on and its words can be used; one that is over is gone.
  function onTrial() {
    const text = stored();
    if (text === null) return null;
    const trial = parse(text);
    const fits = isTable(trial) && trial.day === today() && isText(trial.school) && !fault(trial.school, parse(trial.school));
    if (!fits) forget();
    return fits ? text : null;
  }

  let shown = null; // the trial that this page shows
  const notice = document.createElement("div");
  function tellOfTrial() {
    notice.className = "trial";
    notice.setAttribute("role", "region");
    notice.setAttribute("aria-label", "Trial");
    const words = document.createElement("p");
    words.textContent = signs
      ? "A trial of your school’s words is on, on this device only. This page doesn’t use it: people sign what is really in force."
      : "You are seeing a trial of your school’s words, on this device only. It ends at midnight. Agreements keep to what is really in force.";
    const stop = document.createElement("button");
    stop.type = "button";
    stop.className = "btn btn-small";
    stop.textContent = "Stop the trial";
    stop.addEventListener("click", (event) => {
      forget();
      look(event);
    });
    const back = document.createElement("a");
    back.href = `${root}teachers/school/`;
    back.textContent = "Back to the form";
    notice.append(words, stop, back);
    // not before the help panel, which covers what follows it
    (document.getElementById("need-help") || document.querySelector(".skip")).after(notice);
  }

  function begin() {
    shown = onTrial();
    if (shown === null) return false;
    tellOfTrial();
    if (!signs) use(parse(parse(shown).school));
    return !signs;
  }
  // Another page, the form or the clock has changed something: no page stays with words of a trial that is over. One where people sign
  // has none, and is never loaded again under their hands.
  function look(event) {
    const now = onTrial();
    if (now === shown) return;
    if (signs && shown !== null) {
      shown = now;
      if (now === null) notice.remove();
    } else if (shown !== null || event.persisted) location.reload();
    else if (event.type === "harbour-trial") begin();
  }
  document.addEventListener("harbour-trial", look);
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", look);
  addEventListener("storage", look);
  setInterval(look, 30000, {});

  async function read() {
    const response = await fetch(`${root}school.json`);
    const kind = response.headers.get("content-type") || "";
    if (!response.ok || response.redirected || !kind.includes("json")) return; // none is there, or a filter's page
    const bytes = await response.arrayBuffer();
    const text = new TextDecoder().decode(bytes);
    const school = bytes.byteLength > MAX_BYTES ? undefined : parse(text);
    const why = bytes.byteLength > MAX_BYTES ? `there are more than ${MAX_BYTES / 1024} KB.` : fault(text, school);
    if (why) tellWhatIsWrong(why);
    else use(school);
  }
  if (!begin()) read().catch(() => undefined); // no network, and never read before
})();
