// Oxigraph behind the query operation of the SPARQL 1.1 protocol, by POST of a form, on loopback.
// Usage: node oxigraph.mjs <dump.nq>; prints its port.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const { Store, namedNode } = require("oxigraph");

const store = new Store();
store.load(readFileSync(process.argv[2], "utf8"), { format: "application/n-quads" });

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (part) => (body += part));
  request.on("end", () => {
    const form = new URLSearchParams(body);
    try {
      const result = store.query(form.get("query"), {
        default_graph: form.getAll("default-graph-uri").map(namedNode),
        named_graphs: form.getAll("named-graph-uri").map(namedNode),
        results_format: "json",
      });
      response.writeHead(200, { "Content-Type": "application/sparql-results+json" });
      response.end(result);
    } catch (error) {
      response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(String(error));
    }
  });
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
