// Keeps Harbour on the device, one release at a time. A release is one cache. Its core (home, help, styles, the islands'
// code) is filled completely, each file checked against the list below, before the release takes over; everything else
// follows as far as it goes. Nothing that isn't in the list is ever kept, so a filter's or a captive portal's page can't be.
"use strict";

// `site build` fills in the next three lines. A file is [address below the root, first half of its SHA-384, bytes, part]. A pack holds many files.
const RELEASE = "none";
const FILES = [];
const PACKS = [];

const ROOT = self.registration.scope;
const FAMILY = `harbour ${new URL(ROOT).pathname} `; // two Harbours may share a host
const NAME = FAMILY + RELEASE;
const SCHOOL = `${FAMILY}school`;
const MARKER = "release-is-whole"; // written last: a cache without it is never used
const SCHOOLS_OWN = "school.json"; // a school may edit it beside the finished site
const HASHES = new Map(FILES.map(([path, hash]) => [path, hash]));
const ASKED = new Set(FILES.filter(([, , , part]) => part === "asked").map(([path]) => path)); // kept once somebody has asked for it
const FOLLOWS = FILES.filter(([path]) => !ASKED.has(path));
const TYPES = { html: "text/html", css: "text/css", js: "javascript", svg: "image/svg+xml" };
const address = (path) => new URL(path, ROOT).href;

const NOT_HERE = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>No internet just now: Harbour</title>
<h1>There is no internet just now</h1><p>This page isn't on this device yet. Try again when you are connected.</p>
<p><a href="${ROOT}">Go to Harbour's first page</a></p><h2>Worried about something?</h2>
<p>You won't be in trouble. Tell a grown-up you trust. You can ring Childline any time, free: <a href="tel:08001111">0800 1111</a>.</p>`;

// --- filling a release -------------------------------------------------------------------------------------------

async function isSound(path, hash, response) {
  if (!response.ok || response.redirected) return false;
  const type = response.headers.get("content-type") || "";
  const wanted = path === "" || path.endsWith("/") ? TYPES.html : TYPES[path.split(".").pop()];
  if (wanted ? !type.includes(wanted) : type.includes(TYPES.html)) return false;
  const digest = await crypto.subtle.digest("SHA-384", await response.clone().arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`.startsWith(hash); // the list has the first 192 bits
}

async function fromOlderRelease(path, hash) {
  for (const name of await olderNames()) {
    const response = await (await caches.open(name)).match(address(path));
    if (response && (await isSound(path, hash, response))) return response;
  }
  return undefined;
}

async function put(cache, path, response) {
  await cache.delete(address(path)); // WebKit: what a dropped worker left half done would block this place for good
  await cache.put(address(path), response);
}

async function keep(cache, [path, hash]) {
  let response = await fromOlderRelease(path, hash);
  if (!response) {
    response = await fetch(address(path), { cache: "no-cache", redirect: "error", signal: AbortSignal.timeout(60000) });
    if (response.type !== "basic" || !(await isSound(path, hash, response))) throw new Error(`${path} is not the file of this release`);
  }
  await put(cache, path, response);
}

// A pack is taken apart for the files that are missing; each is checked as if it had come by itself. A pack that can't be had, or that a
// filter has touched, is no loss: what is missing then comes one by one.
async function unpack(cache, pack) {
  const fetched = await fetch(address(pack), { cache: "no-cache", redirect: "error", signal: AbortSignal.timeout(60000) });
  const packed = await fetched.json();
  for (const [path, hash] of await missing(cache)) {
    if (typeof packed[path] !== "string") continue;
    const type = path.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8";
    const response = new Response(packed[path], { headers: { "content-type": type } });
    if (await isSound(path, hash, response)) await put(cache, path, response);
  }
}

// Four at a time, so that a slow line stays usable. All have ended before one's failure is told, and the worker dropped.
async function each(files, act) {
  const queue = [...files];
  const lane = async () => { while (queue.length) await act(queue.shift()); };
  const ends = await Promise.allSettled([lane(), lane(), lane(), lane()]);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

async function missing(cache) {
  const kept = new Set((await cache.keys()).map((request) => request.url));
  return FOLLOWS.filter(([path]) => !kept.has(address(path)));
}

async function fillCore() {
  const cache = await caches.open(NAME);
  const lacking = async () => (await missing(cache)).filter(([, , , part]) => part === "core");
  const core = await lacking();
  const { quota, usage } = navigator.storage && navigator.storage.estimate ? await navigator.storage.estimate() : {};
  const needed = core.reduce((sum, [, , bytes]) => sum + bytes, 0);
  if (needed > quota - usage) throw new Error("this device has no room"); // else it would load all of it at every visit
  await each(core, (file) => keep(cache, file));
  if ((await lacking()).length) throw new Error("this browser doesn't keep what it is given");
  await cache.put(address(MARKER), new Response(RELEASE));
}

// Any failure rejects: the browser then drops this worker, and the release before stays.
async function install() {
  try {
    await fillCore();
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

let filling = null;
let outOfRoom = false;

async function fillRest() {
  await fillCore(); // nothing to do, unless somebody cleared the browser's storage
  await schoolsOwn(new Request(address(SCHOOLS_OWN)));
  const cache = await caches.open(NAME);
  let done = 0;
  let failed = 0; // in a row: no network, or a portal before everything
  outOfRoom = false;
  // after an update, most files are here already
  if ((await missing(cache)).length > 100 && (await olderNames()).length === 0) {
    for (const pack of PACKS) {
      await unpack(cache, pack).catch((error) => { outOfRoom = outOfRoom || error.name === "QuotaExceededError"; });
      await tell();
    }
  }
  await each(await missing(cache), async (file) => {
    if (outOfRoom || failed > 20) return;
    try {
      await keep(cache, file);
      failed = 0;
    } catch (error) {
      outOfRoom = outOfRoom || error.name === "QuotaExceededError";
      failed += 1;
    }
    done += 1;
    if (done % 8 === 0) await tell();
  });
  if (!outOfRoom) await keepAsked(cache);
}

function fill() {
  filling = filling || fillRest().then(tidy).catch(() => undefined).then(() => { filling = null; }).then(tell);
  return filling;
}

async function olderNames() {
  return (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== NAME && name !== SCHOOL);
}

// What somebody asked an older release for stays at hand, as this release has it.
async function keepAsked(cache) {
  const wanted = new Set();
  for (const name of await olderNames()) {
    for (const { url } of await (await caches.open(name)).keys()) if (ASKED.has(url.slice(ROOT.length))) wanted.add(url.slice(ROOT.length));
  }
  const kept = new Set((await cache.keys()).map((request) => request.url));
  const lacking = [...wanted].filter((path) => !kept.has(address(path)));
  await each(lacking, (path) => keep(cache, [path, HASHES.get(path)]).catch(() => undefined));
}

// Not before everything unchanged was copied, and never while a newer release is on its way in.
async function tidy() {
  if (self.registration.installing || self.registration.waiting) return;
  for (const name of await olderNames()) await caches.delete(name);
}

// --- what pages hear -------------------------------------------------------------------------------------------

async function status() {
  const lacking = await missing(await caches.open(NAME));
  const lessons = (files) => new Set(files.map(([, , , part]) => part).filter((part) => part.startsWith("lesson/"))).size;
  const state = lacking.length === 0 ? "whole" : filling ? "filling" : outOfRoom ? "full" : "partly";
  const all = lessons(FILES);
  return { harbour: "status", state, have: FOLLOWS.length - lacking.length, of: FOLLOWS.length, lessons: all - lessons(lacking), ofLessons: all };
}

async function pages() {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return open.filter((page) => page.url.startsWith(ROOT));
}

async function tell() {
  const now = await status();
  for (const page of await pages()) page.postMessage(now);
}

function isBusy(page) {
  return new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => answer(event.data !== false);
    // no answer: a lesson asleep in another tab, or a tab that was being closed; the second is gone by now
    setTimeout(async () => answer(Boolean(await self.clients.get(page.id))), 2000);
    page.postMessage({ harbour: "busy?" }, [port2]);
  });
}

// A new release waits until no lesson and no signing is open.
async function takeOver(asker) {
  const busy = await Promise.all((await pages()).map(isBusy));
  if (busy.includes(true)) asker.postMessage({ harbour: "busy" });
  else await self.skipWaiting();
}

// --- answering requests ----------------------------------------------------------------------------------------

let whole = false;

async function kept(path) {
  if (!HASHES.has(path)) return undefined;
  try {
    const cache = await caches.open(NAME);
    whole = whole || Boolean(await cache.match(address(MARKER)));
    return whole ? await cache.match(address(path), { ignoreVary: true }) : undefined;
  } catch {
    return undefined; // storage is broken: the network still works
  }
}

async function page(request, path) {
  const folder = path.replace(/(^|\/)index\.html$/, "$1");
  if (HASHES.has(`${folder}/`)) return Response.redirect(address(`${folder}/`)); // relative links need the slash
  const found = await kept(folder);
  if (found) return found;
  try {
    return await (ASKED.has(folder) ? fromNowOn(request, folder) : fetch(request));
  } catch {
    const lost = HASHES.has(folder) ? undefined : await kept("404.html");
    if (lost) return new Response(lost.body, { status: 404, headers: lost.headers });
    return new Response(NOT_HERE, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  }
}

async function asset(request, path) {
  // a page of the release before may still be open and want its own files
  const found = (await kept(path)) || (HASHES.has(path) ? undefined : await caches.match(address(path)));
  if (!found && ASKED.has(path)) return fromNowOn(request, path);
  const range = found && /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") || "");
  return range ? slice(found, Number(range[1]), range[2]) : found || fetch(request);
}

async function fromNowOn(request, path) {
  const response = await fetch(request);
  try {
    if (await isSound(path, HASHES.get(path), response.clone())) await put(await caches.open(NAME), path, response.clone());
  } catch {
    // not kept; what was asked for is there all the same
  }
  return response;
}

// Safari plays sound only from a server that hands out pieces.
async function slice(response, from, last) {
  const all = await response.arrayBuffer();
  const to = Math.min(last === "" ? all.byteLength : Number(last) + 1, all.byteLength);
  const headers = new Headers({ "content-type": response.headers.get("content-type") || "" });
  headers.set("content-range", `bytes ${from}-${to - 1}/${all.byteLength}`);
  return new Response(all.slice(from, to), { status: 206, headers });
}

async function schoolsOwn(request) {
  try {
    const response = await fetch(request, { cache: "no-cache" });
    if (response.ok && !response.redirected && (response.headers.get("content-type") || "").includes("json")) {
      await (await caches.open(SCHOOL)).put(address(SCHOOLS_OWN), response.clone());
      return response;
    }
    if (response.status === 404) return response;
  } catch {
    // no network: what the school said last
  }
  return (await caches.match(address(SCHOOLS_OWN))) || new Response("", { status: 404 });
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  const asked = event.data && event.data.harbour;
  if (asked === "fill") event.waitUntil(fill());
  if (asked === "status") event.waitUntil(tell());
  if (asked === "take-over") event.waitUntil(takeOver(event.source));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !(url.origin + url.pathname).startsWith(ROOT)) return;
  const path = (url.origin + url.pathname).slice(ROOT.length);
  if (request.mode === "navigate") event.respondWith(page(request, path));
  else event.respondWith(path === SCHOOLS_OWN ? schoolsOwn(request) : asset(request, path));
});
