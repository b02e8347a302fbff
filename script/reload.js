// Only where script/serve runs: shows each new build in open pages. Trunk says on its socket when there is one.
const socket = new WebSocket(new URL("/.well-known/trunk/ws", location.href.replace(/^http/, "ws")));
socket.addEventListener("message", async ({ data }) => {
  const said = JSON.parse(data);
  if (said.type !== "reload") {
    console.error("The build failed; script/serve says why in its terminal.", said.data);
    return;
  }
  // the worker would go on showing the build before
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
  location.reload();
});
