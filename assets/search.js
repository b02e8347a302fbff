// Search for adults, on /search/ only. What is typed stays here: it is looked up in search.json, which the generator wrote and which is
// fetched once somebody searches, and it stands behind the # of the address, which is never sent. Node runs the upper half in tests.
(function () {
  "use strict";
  const MOST = 12;
  const SYNONYM = 0.6; // what somebody didn't say, but may mean, counts less
  const BOOST = { phrases: 6, title: 4, url: 3, headings: 2, what: 1 };
  const STOP = new Set(
    ("a an and any are as at be been but by can could did do does for from get gets got had has have he her hers him his how i if in into is it " +
      "its me my of on or our she should so some than that the their them then there these they this to up us was we were what when where " +
      "which who why will with would you your im ive hes shes theyre child children kid kids son daughter boy girl").split(" "),
  );

  // As it is compared: without accents, apostrophes and capitals, and a plural like its singular.
  function bare(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f'’‘ʼ`´]/g, "").toLowerCase();
  }
  const wordsIn = (text) => bare(text).match(/[\p{L}\p{N}]+/gu) || [];
  function stem(word) {
    if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
    return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  }
  // Somebody who types nothing but small words still gets an answer.
  function termsIn(text) {
    const words = wordsIn(text);
    const telling = words.filter((word) => !STOP.has(word));
    return (telling.length ? telling : words).map(stem);
  }
  const says = (terms, phrase) => ` ${terms.join(" ")} `.includes(` ${termsIn(phrase).join(" ")} `);

  // What to ask: find("roblox chat") gives the best pages, how many there are, and whether somebody may be in danger.
  function open(MiniSearch, { pages, alike, urgent }) {
    const mini = new MiniSearch({
      idField: "url",
      fields: Object.keys(BOOST),
      extractField: (page, field) => (Array.isArray(page[field]) ? page[field].join(" / ") : page[field]),
      tokenize: wordsIn,
      processTerm: (word) => (STOP.has(word) ? null : stem(word)),
    });
    mini.addAll(pages);
    const byUrl = new Map(pages.map((page) => [page.url, page]));
    const phrases = new Map(pages.map((page) => [page.url, page.phrases.map((phrase) => termsIn(phrase).join(" "))]));
    const dangers = urgent.map((words) => ({ words, terms: termsIn(words) }));
    const loose = {
      boost: BOOST,
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      bm25: { k: 1.2, b: 0.3, d: 0.5 }, // long lists of words are no fault of a page
      weights: { prefix: 0.5, fuzzy: 0.3 },
      tokenize: (text) => text.split(" "),
      processTerm: (term) => term,
    };
    const strict = { ...loose, prefix: false, fuzzy: false, combineWith: "AND" };

    return function find(query) {
      const terms = termsIn(query).slice(0, 16);
      const asked = terms.join(" ");
      const scores = new Map();
      const add = (found, weight) => {
        for (const { id, score } of found) scores.set(id, (scores.get(id) || 0) + score * weight);
      };
      if (terms.length) add(mini.search(asked, loose), 1);
      for (const { say, find: means } of alike) {
        if (!say.some((words) => says(terms, words))) continue;
        const best = new Map();
        for (const words of means) {
          for (const { id, score } of mini.search(termsIn(words).join(" "), strict)) best.set(id, Math.max(score, best.get(id) || 0));
        }
        add([...best].map(([id, score]) => ({ id, score })), SYNONYM);
      }
      // just as somebody thought that people would say it
      const top = Math.max(0, ...scores.values());
      for (const [url, score] of scores) if (phrases.get(url).includes(asked)) scores.set(url, score + top / 2);
      const best = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      const isDanger = ({ words, terms: danger }) =>
        danger.length > 1 ? says(terms, words) : terms.some((term) => term.startsWith(danger[0]));
      return { pages: best.slice(0, MOST).map(([url]) => byUrl.get(url)), all: best.length, urgent: dangers.some(isDanger) };
    };
  }

  if (typeof module === "object") {
    module.exports = { open, termsIn };
    return;
  }

  // --- the page ----------------------------------------------------------------------------------------------------

  if (!self.fetch || !self.URL || !self.MiniSearch) return; // too old for it: the main places are listed
  const root = new URL("./", document.currentScript.src).href;
  const part = (name) => document.getElementById(name);
  const [form, input, said, found] = ["search", "search-words", "search-said", "search-found"].map(part);
  const [urgent, lost, places, title] = ["search-urgent", "search-lost", "search-places", "search-places-title"].map(part);
  const PLACES = title.textContent;

  let index = null;
  function load() {
    if (!index) index = fetchIndex();
    index.catch(() => { index = null; }); // asked for again with the next word
    return index;
  }
  async function fetchIndex() {
    const response = await fetch(`${root}search.json`);
    const kind = response.headers.get("content-type") || "";
    if (!response.ok || response.redirected || !kind.includes("json")) throw new Error("no index, or a filter's page");
    return open(self.MiniSearch, await response.json());
  }

  function entry({ url, title, what, group }) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + url;
    link.textContent = title;
    const label = document.createElement("span");
    label.className = "search-group";
    label.textContent = group;
    const line = document.createElement("p");
    line.textContent = what;
    item.append(link, " ", label, line);
    return item;
  }

  // Said once somebody has stopped typing, so that a screen reader reads one sentence.
  let saying = 0;
  function say(words, wait) {
    clearTimeout(saying);
    saying = setTimeout(() => { if (said.textContent !== words) said.textContent = words; }, wait);
  }

  function count(shown, all) {
    if (all > shown) return `The ${shown} pages that fit best`;
    return shown === 1 ? "1 page found" : `${shown} pages found`;
  }

  function show({ results = [], words = "", danger = false, failed = false, wait = 0 }) {
    found.textContent = "";
    found.append(...results.map(entry));
    found.hidden = results.length === 0;
    places.hidden = results.length > 0;
    title.textContent = words === "" ? PLACES : "Look here instead";
    urgent.hidden = !danger;
    lost.hidden = !failed;
    say(words, wait);
  }

  let turn = 0;
  async function search(wait) {
    const query = input.value.trim();
    const mine = ++turn;
    if (query === "") return show({});
    try {
      const find = await load();
      if (mine !== turn) return; // more was typed meanwhile
      const { pages, all, urgent: danger } = find(query);
      const words = pages.length ? count(pages.length, all) : `We found no page for “${query}”. Try fewer words or others, or ask somebody: nobody has to know all the words.`;
      show({ results: pages, words, danger, wait });
    } catch (why) {
      console.warn(why);
      // nobody knows what was asked for, so the numbers are there in any case
      if (mine === turn) show({ words: "The search couldn’t be loaded.", danger: true, failed: true });
    }
  }

  // What is searched for is in the address, for reload, back and forward. Typing goes on within one entry of the history.
  let settled = true;
  function remember() {
    const query = input.value.trim();
    const address = query === "" ? location.pathname : `#q=${encodeURIComponent(query)}`;
    if (location.hash === (query === "" ? "" : address)) return;
    history[settled ? "pushState" : "replaceState"](null, "", address);
    settled = false;
  }
  function recall() {
    if (location.hash !== "" && !location.hash.startsWith("#q=")) return; // a place on the page
    try {
      input.value = decodeURIComponent(location.hash.slice(3)).slice(0, input.maxLength);
    } catch {
      input.value = ""; // an address that somebody has cut
    }
    settled = true;
    search(0);
  }

  let typing = 0;
  input.addEventListener("input", () => {
    load().catch(() => undefined);
    clearTimeout(typing);
    typing = setTimeout(() => {
      remember();
      search(600);
    }, 250);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    remember();
    settled = true;
    search(0);
  });
  addEventListener("hashchange", recall);
  form.hidden = false;
  recall();
})();
