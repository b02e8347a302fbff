// Switches (data-ways has "scan-1" or "scan-2"): a thick frame goes from control to control. One key: it moves by itself,
// Space or Enter takes what is in it. Two: Space moves it, Enter takes. Escape, or a key held for 3 s, stops it and lets it go on.
const html = document.documentElement;
const HELD = 3000;
const MANY = 7; // more than these are offered in groups
const ROUNDS = 4; // without a press; then it waits for one
const controls = "a[href], button, summary, input, [role=button], .place";
// what needs a keyboard, a drawing finger or a steady one has another way beside it
const others = "input:not([type=radio], [type=checkbox]), [data-do=hold], .skip";
const kinds = ".options, .tray, .groups, .pairs-left, .pairs-right, .replies, .cards, .choices, .order-row, .more-line, fieldset, form, header, footer, nav, .calm, ul, ol, .sheet, section, main";

const ways = () => (html.dataset.ways || "").split(" ");
const way = () => ways().find((word) => word.startsWith("scan-"));
const pace = () => 1000 * Number((ways().find((word) => word.startsWith("pace-")) || "pace-2").slice(5));
const apart = document.body.matches(".page-board, .page-presenter, .page-print");

let group = null; // the kind of place that is open; null: the frame goes from group to group
let here = null; // what is in the frame
let n = -1;
let rounds = 0;
let stopped = false;
let timer = 0;
let held = 0;
let down = null;
let waits = false; // any press goes on
let was = null; // the words as they were

const ring = document.createElement("div");
ring.className = "scan-ring";
ring.setAttribute("aria-hidden", "true");
const note = document.createElement("p");
note.className = "scan-note";
note.setAttribute("role", "status");

function seen(one) {
  if (one.disabled || one.matches(others) || one.closest("[inert], [hidden]") || one.getAttribute("aria-disabled") === "true") return false;
  const box = one.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && getComputedStyle(one).visibility === "visible";
}

// The page's own things first, then what is on every page; in the order of reading.
function all() {
  const help = document.querySelector(".calm:target");
  const found = [...(help || document).querySelectorAll(controls)].filter(seen);
  const main = (one) => one.closest("main") !== null;
  return [...found.filter(main), ...found.filter((one) => !main(one))];
}

function groups(found) {
  if (found.length <= MANY) return found.map((one) => [one]);
  const made = [];
  for (const one of found) {
    const place = one.closest(kinds);
    const open = made[made.length - 1];
    if (open && open.place === place && open.length < MANY) open.push(one);
    else made.push(Object.assign([one], { place }));
  }
  return made;
}

function offered() {
  const found = all();
  if (group) {
    const left = group.filter((one) => found.includes(one));
    if (left.length) return left.map((one) => [one]);
    group = null;
  }
  return groups(found);
}

function place() {
  const boxes = (here || []).map((one) => (one.closest("label") || one).getBoundingClientRect()).filter((box) => box.width > 1);
  ring.hidden = !boxes.length;
  if (!boxes.length) return;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  Object.assign(ring.style, {
    left: `${left - 8}px`,
    top: `${top - 8}px`,
    width: `${Math.max(...boxes.map((box) => box.right)) - left + 16}px`,
    height: `${Math.max(...boxes.map((box) => box.bottom)) - top + 16}px`,
  });
}

function forth() {
  const rest = offered();
  if (!rest.length) return;
  n += 1;
  if (n >= rest.length) {
    n = 0;
    if (group) { // once round and nothing taken: back to the groups, after this one
      const from = group;
      group = null;
      const outer = offered();
      n = outer.findIndex((one) => one.some((control) => from.includes(control))) + 1;
      if (n >= outer.length) n = 0;
      here = outer[n];
      return reveal();
    }
    rounds += 1;
    if (way() === "scan-1" && rounds >= ROUNDS) return stop(true, "Press your switch to go on.");
  }
  here = rest[n];
  reveal();
}

function reveal() {
  here[0].scrollIntoView({ block: "center", inline: "nearest" });
  place();
}

function take() {
  rounds = 0;
  if (!here || !here.every((one) => one.isConnected)) return forth();
  if (here.length > 1) {
    group = here;
    n = -1;
    return forth();
  }
  const [one] = here;
  const again = n;
  group = null;
  one.focus({ preventScroll: true });
  if (one.click) one.click();
  else one.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  // what was taken may have changed the page: begin where it was
  requestAnimationFrame(() => {
    const outer = offered();
    const at = outer.findIndex((some) => some.includes(one));
    n = (at >= 0 ? at : Math.min(again, outer.length)) - 1;
    if (at < 0 && !one.isConnected) n = -1;
    forth();
  });
}

function run() {
  clearInterval(timer);
  const moving = !apart && way() && !stopped;
  if (!moving) {
    here = null;
    ring.hidden = true;
    if (!way() || apart) note.hidden = true;
    return;
  }
  note.hidden = true;
  if (!here) forth();
  if (way() === "scan-1") timer = setInterval(forth, pace());
}

function stop(is, words) {
  stopped = is;
  waits = Boolean(is && words);
  rounds = 0;
  note.textContent = is ? words || "The frame has stopped. Press Escape, or hold the key for 3 seconds, to go on." : "";
  run();
  note.hidden = !is;
}
const typed = (event) => event.target.closest && event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
const ours = (event) => event.key === " " || event.key === "Enter";

function press(event) {
  if (apart || !way()) return;
  if (event.key === "Escape" && event.type === "keydown" && !document.querySelector(".calm:target, dialog[open], .sure")) return stop(!stopped);
  if (!ours(event) || typed(event)) return;
  // while it has stopped, keys do what they apartly do, but a long one makes it go on
  const mine = !stopped || waits;
  if (mine) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  if (event.type === "keydown") {
    if (event.repeat) return;
    down = event.key;
    clearTimeout(held);
    held = setTimeout(() => { down = null; stop(!stopped); }, HELD);
    return;
  }
  clearTimeout(held);
  const short = down === event.key;
  down = null;
  if (!mine || !short) return;
  if (waits) return stop(false);
  if (way() === "scan-2" && event.key === " ") forth();
  else {
    take();
    run();
  }
}

document.body.append(ring, note);
note.hidden = true;
addEventListener("keydown", press, true);
addEventListener("keyup", press, true);
addEventListener("scroll", place, { capture: true, passive: true });
addEventListener("resize", place);
addEventListener("blur", () => { clearTimeout(held); down = null; });
function begin() {
  const now = ways().join();
  if (now === was) return;
  was = now;
  here = null;
  n = -1;
  group = null;
  stopped = waits = false;
  run();
}
new MutationObserver(begin).observe(html, { attributeFilter: ["data-ways"] });
setInterval(() => { if (here) place(); }, 250); // things come and go under the frame
begin();
