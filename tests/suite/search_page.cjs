// Runs the pure half of assets/search.js with MiniSearch as it is shipped and the real index, and says what each query found.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const [script] = process.argv.slice(2);
const { library, index, queries } = JSON.parse(fs.readFileSync(0, "utf8"));

// as a page's script: what it defines stands on the global object
const page = vm.createContext({});
vm.runInContext(library, page);
const { open } = require(path.resolve(script));
const find = open(page.MiniSearch, JSON.parse(index));
const answer = (query) => {
  const { pages, all, urgent } = find(query);
  return { pages: pages.map(({ url }) => url), all, urgent };
};
process.stdout.write(JSON.stringify(queries.map(answer)));
