// Called by script/look: drives Chromium over its debugging pipe and writes one PNG.
import { spawn } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";

const [dist, path, size, theme, out] = process.argv.slice(2);
const [width, height] = size.split("x");
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".wasm": "application/wasm",
  ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2", ".json": "application/json",
  ".webmanifest": "application/manifest+json", ".mp3": "audio/mpeg", ".ogg": "audio/ogg", ".opus": "audio/ogg",
};

function fail(message) {
  console.error(`script/look: ${message}`);
  process.exit(1);
}

function serve() {
  if (process.env.LOOK_URL) return Promise.resolve(process.env.LOOK_URL);
  if (!existsSync(join(dist, "index.html"))) fail(`${dist} holds no index.html. Run script/build first, or set LOOK_DIST.`);
  const server = createServer((request, response) => {
    let file = join(dist, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!existsSync(file)) {
      console.error(`script/look: nothing at ${request.url}`);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  server.unref();
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(`http://127.0.0.1:${server.address().port}/`)));
}

const profile = mkdtempSync(join(tmpdir(), "harbour-look-"));
const chromium = spawn(process.env.CHROMIUM ?? "chromium", [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
  "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe",
  `--user-data-dir=${profile}`, "about:blank",
], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
chromium.on("error", () => fail("Chromium does not start. script/setup test installs it."));

let last = 0;
let rest = "";
const waiting = new Map();
chromium.stdio[4].on("data", (bytes) => {
  const parts = (rest + bytes).split("\0");
  rest = parts.pop();
  for (const part of parts) {
    const message = JSON.parse(part);
    if (message.method === "Runtime.exceptionThrown") console.error("page:", message.params.exceptionDetails.exception?.description);
    if (message.method === "Log.entryAdded") console.error("page:", message.params.entry.text, message.params.entry.url ?? "");
    if (message.method === "Runtime.consoleAPICalled" && message.params.type === "error")
      console.error("page:", ...message.params.args.map((arg) => arg.value ?? arg.description));
    const answer = waiting.get(message.id);
    if (!answer) continue;
    waiting.delete(message.id);
    if (message.error) answer.reject(new Error(message.error.message));
    else answer.resolve(message.result);
  }
});
function call(method, params = {}, sessionId = undefined) {
  const id = ++last;
  chromium.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + "\0");
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

// The page as a screen reader has it: a line a node, its children further in; what says nothing itself is left out.
function heard(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const silent = new Set(["none", "generic", "InlineTextBox", "LineBreak", "ListMarker", "paragraph"]);
  const lines = [];
  const walk = (node, depth, above) => {
    const role = node.role?.value ?? "";
    const name = node.name?.value?.trim() ?? "";
    const says = !node.ignored && !silent.has(role) && !(role === "StaticText" && above.includes(name));
    if (says) {
      const value = (key) => node.properties?.find((one) => one.name === key)?.value.value;
      const more = ["level", "checked", "pressed", "expanded", "disabled", "current", "invalid", "live"]
        .map((key) => [key, value(key)]).filter(([, is]) => is && is !== "false").map(([key, is]) => ` ${key}=${is}`).join("");
      const also = node.description?.value ? ` (${node.description.value})` : "";
      lines.push(`${"  ".repeat(depth)}${role === "StaticText" ? "" : role}${more} ${name}${also}`.trimEnd());
    }
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), depth + (says ? 1 : 0), says && name ? name : above);
  };
  walk(nodes[0], 0, "");
  return `${lines.join("\n")}\n`;
}

async function shoot() {
  const base = await serve();
  const { targetId } = await call("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await call("Target.attachToTarget", { targetId, flatten: true });
  const page = (method, params) => call(method, params, sessionId);
  const ask = async (expression) => (await page("Runtime.evaluate", { expression, awaitPromise: true })).result.value;
  const until = async (expression, what) => {
    for (const start = Date.now(); Date.now() - start < 10000; await new Promise((go) => setTimeout(go, 50)))
      if (await ask(expression)) return;
    console.error(`script/look: gave up waiting for ${what}`);
  };
  await Promise.all([page("Page.enable"), page("Runtime.enable"), page("Log.enable")]);
  const tall = height === "full" ? 800 : Number(height);
  const mobile = Number(width) < 700;
  await page("Emulation.setDeviceMetricsOverride", { width: Number(width), height: tall, deviceScaleFactor: 1, mobile });
  await page("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: theme === "dark" ? "dark" : "light" }] });
  const look = { theme, text: process.env.LOOK_TEXT ?? "normal", motion: process.env.LOOK_MOTION ?? "auto", ways: process.env.LOOK_WAYS ?? "" };
  await page("Page.addScriptToEvaluateOnNewDocument", {
    source: `try { localStorage.setItem("harbour.look", ${JSON.stringify(JSON.stringify(look))}) } catch {}
      document.addEventListener("readystatechange", () => { ${theme === "auto" ? "" : `document.documentElement.dataset.theme = "${theme}"`} });`,
  });
  await page("Page.navigate", { url: new URL(path.replace(/^\//, ""), base).href });
  await until("document.readyState === 'complete'", "the page to load");
  await until(
    "!document.querySelector('leptos-island') || document.documentElement.dataset.awake || !document.documentElement.dataset.js",
    "the islands to wake",
  );
  // the settings of this device, which are those of a new one, were put on when the islands woke; and again with a new learner
  const { text, motion, ways } = look;
  const dress = () => ask(`Object.assign(document.documentElement.dataset, ${JSON.stringify({ text, motion, ways })})`);
  await dress();
  for (const step of (process.env.LOOK_DO ?? "").split(";").map((text) => text.trim()).filter(Boolean)) {
    const [verb] = step.split(" ");
    const rest = step.slice(verb.length + 1);
    const found = `document.querySelector(${JSON.stringify(rest)})`;
    if (verb === "click" || verb === "wait") await until(`!!${found}`, rest);
    if (verb === "click") await ask(`${found}?.click()`);
    if (verb === "run") await ask(rest);
    if (verb === "file") {
      const [, selector, files] = rest.match(/^(.*?) (\/.*)$/);
      const { result } = await page("Runtime.evaluate", { expression: `document.querySelector(${JSON.stringify(selector)})` });
      await page("DOM.setFileInputFiles", { objectId: result.objectId, files: files.split(",") });
    }
    if (verb === "type") await page("Input.insertText", { text: rest });
    if (verb === "hash") await ask(`location.hash = ${JSON.stringify(rest)}`);
    if (verb === "media") await page("Emulation.setEmulatedMedia", { media: rest });
    if (verb === "sleep") await new Promise((go) => setTimeout(go, Number(rest)));
    if (verb === "press")
      for (const type of ["keyDown", "keyUp"])
        await page("Input.dispatchKeyEvent", { type, key: rest, code: rest, text: type === "keyDown" && rest === "Enter" ? "\r" : undefined });
  }
  await dress();
  if (theme !== "auto") await ask(`document.documentElement.dataset.theme = ${JSON.stringify(theme)}`);
  await ask(`(async () => {
    document.querySelectorAll("img[loading=lazy]").forEach((img) => { img.loading = "eager"; });
    await Promise.all([...document.images].map((img) => img.decode().catch(() => {})));
    await document.fonts.ready;
    await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  })()`);
  if (out.endsWith(".txt")) {
    const { nodes } = await page("Accessibility.getFullAXTree");
    writeFileSync(out, heard(nodes));
    return;
  }
  if (height === "full") {
    const { cssContentSize } = await page("Page.getLayoutMetrics");
    await page("Emulation.setDeviceMetricsOverride", { width: Number(width), height: Math.ceil(cssContentSize.height), deviceScaleFactor: 1, mobile });
  }
  const { data } = await page("Page.captureScreenshot", { format: "png" });
  writeFileSync(out, Buffer.from(data, "base64"));
}

const end = new Promise((done) => chromium.once("exit", done));
try {
  await shoot();
} catch (error) {
  process.exitCode = 1;
  console.error(`script/look: ${error.message}`);
}
await Promise.race([call("Browser.close").catch(() => {}), end]);
await end;
rmSync(profile, { recursive: true, force: true });
process.exit();
