// Does the work of a module that pages load only when asked for, off their own thread. Every message is { id, call, args }, and is answered
// with { id, ok } or { id, error }: an error is the call's own sentence, or null where the module broke down and is of no more use.
// The first call is `load`, with the names of the module's files; then what the module exports can be called.
"use strict";
const root = new URL("./", self.location.href).href;

// Where the host sends the pages' policy with this file too, no other script than a module's own is loaded.
if (self.trustedTypes) {
  self.trustedTypes.createPolicy("default", {
    createScriptURL: (url) => {
      if (url.startsWith(root) && /^ask-[a-z0-9-]+\.js$/.test(url.slice(root.length))) return url;
      throw new TypeError(`Harbour doesn't run this: ${url}`);
    },
  });
}

async function load(glue, wasm, integrity) {
  importScripts(root + glue);
  await wasm_bindgen({ module_or_path: await fetch(root + wasm, { integrity }) });
}

async function answer({ id, call, args }) {
  try {
    const ok = await (call === "load" ? load(...args) : wasm_bindgen[call](...args));
    postMessage({ id, ok }, ok instanceof Uint8Array ? [ok.buffer] : []);
  } catch (error) {
    postMessage({ id, error: typeof error === "string" ? error : null });
  }
}

// one after the other: what is asked while the module is on its way waits for it
let last = Promise.resolve();
addEventListener("message", (event) => { last = last.then(() => answer(event.data)); });
