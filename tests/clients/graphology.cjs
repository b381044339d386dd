// What graphology reads from a graph file, as its own JSON: node graphology.cjs CLIENTS FILE
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { createRequire } = require("node:module");

const [, , clients, file] = process.argv;
const fetched = createRequire(path.join(path.resolve(clients), "index.js"));
const { MultiGraph } = fetched("graphology");
const { parse } = fetched(file.endsWith(".gexf") ? "graphology-gexf" : "graphology-graphml");

const graph = parse(MultiGraph, fs.readFileSync(file, "utf8"));
const { nodes, edges } = graph.export();
process.stdout.write(JSON.stringify({ type: graph.type, multi: graph.multi, nodes, edges }));
