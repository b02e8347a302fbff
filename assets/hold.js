// For hands that shake (data-ways has "hold"): a tap counts once it was held, when it is let go; what follows at once doesn't.
const HELD = 600;
const AGAIN = 500;
const html = document.documentElement;
const pressable = "a[href], button, label, summary, input, [role=button], .place";
// fingers draw, type and choose here as ever
const free = "input:not([type=radio], [type=checkbox], [type=file], [type=button]), textarea, select, canvas, .pad, [data-do=hold]";
let press = null;
let last = -AGAIN;
let ours = false;

const on = () => (html.dataset.ways || "").split(" ").includes("hold");

function end() {
  if (!press) return;
  clearTimeout(press.whole);
  press.on.removeAttribute("data-held");
  press = null;
}

function down(event) {
  end();
  const at = event.target.closest && event.target.closest(pressable);
  if (!on() || !at || !event.isPrimary || event.button || event.target.closest(free)) return;
  at.dataset.held = "now";
  press = { on: at, target: event.target, since: event.timeStamp, whole: setTimeout(() => { at.dataset.held = "yes"; }, HELD) };
}

function up(event) {
  if (!press) return;
  const { on: at, target, since } = press;
  const over = document.elementFromPoint(event.clientX, event.clientY);
  const counts = event.timeStamp - since >= HELD && over && at.contains(over) && event.timeStamp - last >= AGAIN;
  end();
  if (!counts) return;
  last = event.timeStamp;
  // a browser may or may not click after so long: so this does, and what the browser does is left out
  ours = true;
  if (target.click) target.click();
  else target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  ours = false;
}

// keys and switches click without a finger: detail is 0
function click(event) {
  if (ours || !on() || !event.isTrusted || !event.detail) return;
  if (!event.target.closest(pressable) || event.target.closest(free)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function still(event) {
  if (press) event.preventDefault();
}

addEventListener("pointerdown", down, true);
addEventListener("pointerup", up, true);
addEventListener("pointercancel", end, true);
addEventListener("click", click, true);
addEventListener("contextmenu", still, true);
addEventListener("dragstart", still, true);
