// Pictures for important words (data-ways has "symbols"): below a question, and whatever is read with it. symbols.json says which words have one.
const html = document.documentElement;
const most = 5;
const root = new URL(".", import.meta.url).href;
const asked = fetch(`${root}symbols.json`).then((answer) => (answer.ok ? answer.json() : []));

const on = () => (html.dataset.ways || "").split(" ").includes("symbols");

// The words of a text as the table has them: small letters, without the ’s of "Mum’s".
const wordsOf = (text) => new Set(text.toLowerCase().replace(/’s\b/g, "").match(/[\p{L}’-]+/gu) || []);

function chip({ picture }, word) {
  const one = document.createElement("li");
  const art = new Image(96, 72);
  art.src = `${root}pictures/${picture}.svg`;
  art.alt = "";
  const name = document.createElement("span");
  name.textContent = word;
  one.append(art, name);
  return one;
}

// Where the pictures of a text go: the end of what holds its line.
function show(symbols) {
  // a story's pages have their own; its title needs none
  const title = (line) => line.querySelector(".question") && line.closest("[data-kind=story]");
  const lines = on() ? [...document.querySelectorAll(".question-line, .rule-title")].filter((line) => !title(line)) : [];
  const there = new Map([...document.querySelectorAll(".word-pictures")].map((strip) => [strip.parentElement, strip]));
  for (const line of lines) {
    const box = line.parentElement;
    const around = [line, ...box.querySelectorAll(":scope > .say")];
    const words = wordsOf(around.map((part) => part.textContent).join(" "));
    const found = symbols.map((symbol) => [symbol, symbol.words.find((word) => words.has(word))]).filter(([, word]) => word).slice(0, most);
    const key = found.map(([, word]) => word).join(" ");
    const old = there.get(box);
    there.delete(box);
    if (old && old.dataset.words === key) continue;
    if (old) old.remove();
    if (!key) continue;
    const strip = document.createElement("ul");
    strip.className = "word-pictures";
    strip.dataset.words = key;
    // the words stand above already
    strip.setAttribute("aria-hidden", "true");
    strip.append(...found.map(([symbol, word]) => chip(symbol, word)));
    box.append(strip);
  }
  for (const strip of there.values()) strip.remove();
}

asked.then((symbols) => {
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; show(symbols); });
  }).observe(html, { subtree: true, childList: true, characterData: true, attributeFilter: ["data-ways"] });
  show(symbols);
}).catch((why) => console.warn(why));
