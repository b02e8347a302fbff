// Takes Harbour's offline copy off every device. On the web host, copy this file over sw.js: each device that then
// opens the site online drops its copy. What children did is kept elsewhere on the device and stays.
"use strict";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(remove()));

async function remove() {
  const family = `harbour ${new URL(self.registration.scope).pathname} `;
  for (const name of await caches.keys()) if (name.startsWith(family)) await caches.delete(name);
  await self.registration.unregister();
}
