// Fewer things at once (data-ways has "few"): lists to choose from show two, and "More to choose from" shows the next two.
const html = document.documentElement;
// how a child decides about an agreement isn't one of them: all of that is in view
const lists = ".options, .tray, .pairs-left, .pairs-right, .replies, .cards, .choices";
const at = new WeakMap(); // the first that a list shows

const on = () => (html.dataset.ways || "").split(" ").includes("few") && html.dataset.awake === "yes";
const there = (list) => [...list.children].filter((one) => !one.dataset.more && !one.hidden && one.querySelector("button"));
// what was found stays where it is seen
const open = (one) => !one.querySelector("[data-found=true]");

function button(list) {
  const line = document.createElement("li");
  line.dataset.more = "yes";
  line.className = "more-line";
  const more = document.createElement("button");
  more.type = "button";
  more.className = "btn btn-ghost";
  const words = document.createElement("span");
  words.textContent = "More to choose from";
  const where = document.createElement("span");
  where.className = "more-where";
  where.setAttribute("role", "status");
  more.append(words);
  line.append(more, where);
  more.addEventListener("click", () => {
    at.set(list, (at.get(list) || 0) + 2);
    show(list);
    const all = there(list).filter(open);
    const first = at.get(list) || 0;
    where.textContent = `${first + 1}${first + 1 < all.length ? ` and ${first + 2}` : ""} of ${all.length}`;
  });
  list.append(line);
  return line;
}

function show(list) {
  const all = there(list).filter(open);
  const few = on() && all.length > 2;
  let line = list.querySelector(":scope > [data-more]");
  if (few && !line) line = button(list);
  if (line && !few) line.remove();
  if ((at.get(list) || 0) >= all.length) at.set(list, 0);
  const first = at.get(list) || 0;
  for (const one of there(list)) {
    const n = all.indexOf(one);
    const away = few && n >= 0 && (n < first || n > first + 1);
    if (away !== (one.dataset.few === "away")) {
      if (away) one.dataset.few = "away";
      else delete one.dataset.few;
    }
  }
}

function look() {
  for (const list of document.querySelectorAll(lists)) if (!list.querySelector("[data-do]:not([data-do=answer])")) show(list);
}

let waiting = false;
new MutationObserver(() => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => { waiting = false; look(); });
}).observe(html, { subtree: true, childList: true, attributeFilter: ["hidden", "data-found", "data-ways", "data-awake", "data-now"] });
look();
