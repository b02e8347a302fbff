// Reading aloud. Where a page has recorded sound, that; else a voice of the device that works without a network; where there is
// neither, the style sheet shows no button (<html data-speech>). A button reads its `data-say`, or with `data-read` the page's own words.
// Nothing speaks by itself, but where somebody set that each new page is read.
const html = document.documentElement;
const page = html.dataset;
const device = self.speechSynthesis;
const workers = navigator.serviceWorker;
const player = new Audio();
const marker = document.createElement("div");
marker.className = "reading-mark";
marker.hidden = true;
marker.ariaHidden = "true";

let recorded = {}; // text: [first byte, bytes, [word's place in the text, milliseconds, …]]
let sound = null; // all of it, once somebody needs it
let voice = null;
let now = null; // what is being read

// --- what there is ---------------------------------------------------------------------------------------------

function findVoice() {
  const rank = ({ lang, localService }) => {
    const code = lang.replace("_", "-").toLowerCase();
    return !localService ? 9 : code === "en-gb" ? 0 : code.startsWith("en") ? 1 : 9;
  };
  voice = (device ? device.getVoices() : []).filter((one) => rank(one) < 9).sort((a, b) => rank(a) - rank(b))[0] || null;
  show();
}

function show() {
  page.deviceVoice = voice ? "yes" : "no";
  page.speech = page.voice === "off" ? "off" : voice || Object.keys(recorded).length ? "yes" : "no";
  if (page.speech !== "yes") stop();
}

const asked = async (path) => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
};

function load() {
  sound = sound || asked(`${page.sound}.mp3`).then((answer) => answer.blob());
  sound.catch(() => { sound = null; });
  return sound;
}

// What comes before the worker looks after the page would not be kept for later, without a network.
async function keeper() {
  if (!workers || workers.controller) return;
  await Promise.race([new Promise((done) => workers.addEventListener("controllerchange", done, { once: true })), new Promise((done) => setTimeout(done, 20000))]);
}

async function prepare() {
  if (!page.sound) return;
  recorded = await (await asked(`${page.sound}.json`)).json();
  show();
  const late = workers && !workers.controller;
  await keeper();
  if (late) await asked(`${page.sound}.json`);
  const line = navigator.connection || {};
  if (page.speech === "yes" && !line.saveData && !/2g/.test(line.effectiveType)) await load();
}

// A button is called by its first sentence: who listens to a page, or talks to it, tells it from the others.
function name(button) {
  const { say, reading } = button.dataset;
  if (!reading) button.setAttribute("aria-label", say ? `Listen: ${say.match(/^[^.!?]*[.!?]?/)[0]}` : "Listen to this page");
}

function nameAll() {
  for (const button of document.querySelectorAll(".listen")) name(button);
}

// --- reading -----------------------------------------------------------------------------------------------------

function stop() {
  if (!now) return;
  const { button } = now;
  now = null;
  player.pause();
  if (device) device.cancel();
  marker.hidden = true;
  delete button.dataset.reading;
  name(button);
}

// `parts`: texts one after the other, each with the element that shows it.
function read(button, parts) {
  stop();
  button.dataset.reading = "yes";
  button.setAttribute("aria-label", "Stop");
  now = { button, parts, places: [], at: -1 };
  next(now);
}

function next(reading) {
  if (reading !== now) return;
  reading.at += 1;
  const part = reading.parts[reading.at];
  if (!part) return stop();
  reading.places = places(part);
  reading.word = null;
  const clip = recorded[part.text];
  if (clip) play(reading, clip).catch((why) => noSound(reading, part.text, why));
  else speak(reading, part.text);
}

// No loudspeaker, no MP3, or the sound could not be loaded: the device's voice, if it has one.
function noSound(reading, text, why) {
  page.noSound = (player.error && player.error.message) || String(why);
  console.warn(`Harbour can't play the recording: ${page.noSound}`);
  speak(reading, text);
}

async function play(reading, [from, bytes, words]) {
  const all = await load();
  if (reading !== now) return;
  const url = URL.createObjectURL(all.slice(from, from + bytes, "audio/mpeg"));
  const over = new Promise((done, failed) => { player.onended = done; player.onerror = failed; });
  player.src = url;
  player.playbackRate = page.voice === "slow" ? 0.8 : 1;
  follow(reading, words);
  try {
    await player.play();
    await over;
  } catch (why) {
    if (reading === now) throw why;
  } finally {
    URL.revokeObjectURL(url);
  }
  next(reading);
}

function follow(reading, words) {
  if (reading !== now) return;
  // its step was left, its page was turned
  if (!reading.button.getClientRects().length) return stop();
  for (let n = words.length - 2; n >= 0; n -= 2) {
    if (words[n + 1] <= player.currentTime * 1000) {
      reading.word = words[n];
      break;
    }
  }
  mark(reading);
  requestAnimationFrame(() => follow(reading, words));
}

function speak(reading, text) {
  if (reading !== now) return;
  if (!voice) {
    reading.button.hidden = true; // nothing here can read it
    stop();
    return;
  }
  const speech = new SpeechSynthesisUtterance(text);
  speech.voice = voice;
  speech.lang = voice.lang;
  speech.rate = page.voice === "slow" ? 0.7 : 0.9; // adults speak faster than children read
  speech.onboundary = (event) => { reading.word = event.charIndex; };
  speech.onend = () => next(reading);
  speech.onerror = () => reading === now && stop();
  device.speak(speech);
  follow(reading, []);
}

// --- the words that are being read ---------------------------------------------------------------------------------

const plain = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function seen(box) {
  const left = (node) => node.parentElement.closest("button.listen, svg, .hush, [hidden]");
  const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT, (node) => (left(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const found = [];
  while (walk.nextNode()) {
    for (const { 0: word, index } of walk.currentNode.data.matchAll(/\S+/g)) {
      if (plain(word)) found.push({ word: plain(word), node: walk.currentNode, from: index, to: index + word.length });
    }
  }
  return found;
}

// Where each word of a text stands on the page, if it does: in the element itself, or in the nearest one around its button.
function places({ text, box, around }) {
  const said = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word: plain(word), at: index })).filter(({ word }) => word);
  for (let up = 0; box && up < 5; up += 1, box = around ? box.parentElement : null) {
    const words = seen(box);
    const first = words.findIndex((_, n) => said.every(({ word }, m) => words[n + m] && words[n + m].word === word));
    if (first >= 0) return said.map(({ at }, m) => ({ at, ...words[first + m] }));
  }
  return [];
}

function mark({ word, places }) {
  const place = word === null ? undefined : places.findLast ? places.findLast(({ at }) => at <= word) : [...places].reverse().find(({ at }) => at <= word);
  marker.hidden = !place || !place.node.isConnected;
  if (marker.hidden) return;
  const range = document.createRange();
  range.setStart(place.node, place.from);
  range.setEnd(place.node, place.to);
  const { left, top, width, height } = range.getBoundingClientRect();
  Object.assign(marker.style, { left: `${left - 3}px`, top: `${top}px`, width: `${width + 6}px`, height: `${height}px` });
  marker.dataset.word = range.toString();
}

// --- who asks ------------------------------------------------------------------------------------------------------

function press(button) {
  if (now && now.button === button) return stop();
  const { say, read: whole } = button.dataset;
  if (say) return read(button, [{ text: say, box: button.parentElement, around: true }]);
  const blocks = [...document.querySelectorAll(whole)].filter((block) => block.getClientRects().length && !block.querySelector("p, li"));
  read(button, blocks.map((box) => ({ text: box.textContent.replace(/\s+/g, " ").trim(), box })));
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest && target.closest(".listen");
  if (button) press(button);
});
// where somebody set it: the step or the page that was turned to is read
document.addEventListener("focusin", ({ target }) => {
  if (page.reads !== "alone" || page.speech !== "yes" || !target.matches(".question, .say")) return;
  const line = target.closest(".question-line, .sheet-words");
  const button = line && line.querySelector(".listen");
  if (button && !(now && now.button === button)) press(button);
});
addEventListener("keydown", ({ key }) => key === "Escape" && stop());
addEventListener("hashchange", stop);
addEventListener("pagehide", stop);
document.addEventListener("visibilitychange", () => document.hidden && stop());

document.body.append(marker);
nameAll();
let naming = false;
new MutationObserver(() => {
  if (naming) return;
  naming = true;
  requestAnimationFrame(() => { naming = false; nameAll(); });
}).observe(document.body, { subtree: true, childList: true, attributeFilter: ["data-say"] });
new MutationObserver(show).observe(html, { attributeFilter: ["data-voice"] });
if (device && device.addEventListener) device.addEventListener("voiceschanged", findVoice);
findVoice();
prepare().catch(() => undefined);
