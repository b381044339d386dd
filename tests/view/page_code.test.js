// The parts of the page that need no browser. Run with: node --test
import assert from "node:assert/strict";
import { test } from "node:test";

import { bucketsOf } from "../../export/view/buckets.js";
import { inWords, overlaps, spanOf } from "../../export/view/dates.js";
import { facetCounts, isFiltering, noFilter, shownOf } from "../../export/view/filters.js";
import { markedPieces } from "../../export/view/highlight.js";
import { placeLabels } from "../../export/view/labels.js";
import { classOf } from "../../export/view/network.js";
import { shortestPaths } from "../../export/view/paths.js";
import { toSvg } from "../../export/view/scene.js";
import { searchIndex, suggestions } from "../../export/view/search.js";
import { kShapes, shapePath } from "../../export/view/shapes.js";
import { fromHash, noState, toHash } from "../../export/view/state.js";
import { smallNetwork } from "./small_network.js";

const filterWith = (part) => ({ ...noFilter(), ...part });

function shownIds(network, filter) {
  const shown = shownOf(network, filter);
  return {
    nodes: network.nodes.filter((node) => shown.nodes[node.index]).map((node) => node.id),
    ties: network.ties.filter((tie) => shown.ties[tie.index]).map((tie) => tie.relation),
  };
}

test("dates of any precision have a first and a last day", () => {
  for (const [date, from, to] of [
    ["2018", "2018-01-01", "2018-12-31"],
    ["2018-04", "2018-04-01", "2018-04-31"],
    ["2018-04-19", "2018-04-19", "2018-04-19"],
    ["2024-07-09/2024-07-11", "2024-07-09", "2024-07-11"],
  ])
    assert.deepEqual(spanOf(date), { from, to }, date);
  for (const date of [null, "", "XXXX-12-12", "soon", "2018-1"]) assert.equal(spanOf(date), null, String(date));
});

test("a span overlaps a range that shares a day with it; what has no date overlaps no range", () => {
  const april = spanOf("2018-04");
  assert.ok(overlaps(april, "2018-04-30", ""));
  assert.ok(overlaps(april, "", "2018-04"));
  assert.ok(overlaps(april, "2018", "2018"));
  assert.ok(!overlaps(april, "2018-05", ""));
  assert.ok(!overlaps(april, "", "2018-03"));
  assert.ok(!overlaps(null, "2018", ""));
  assert.ok(overlaps(null, "", ""));
});

test("dates are told in words", () => {
  assert.equal(inWords("2018-12-12"), "12 December 2018");
  assert.equal(inWords("2018-04"), "April 2018");
  assert.equal(inWords("2024-07-09/2024-07-11"), "9 July 2024 – 11 July 2024");
  assert.equal(inWords("XXXX-12-12"), "XXXX-12-12");
  assert.equal(inWords(null), "");
});

test("parallel ties are one bond, a tie to itself is none, and conflict colours it first", () => {
  const network = smallNetwork();
  assert.equal(network.bonds.length, 6);
  assert.deepEqual(network.ties[3].bond.ties, [network.ties[3], network.ties[7]]);
  assert.equal(network.ties[6].bond, undefined);
  assert.equal(classOf(network, network.ties[2].bond), "cooperation");
  assert.equal(classOf(network, network.ties[5].bond), "fact");
});

test("without a filter everything is shown", () => {
  const network = smallNetwork();
  const shown = shownOf(network, noFilter());
  assert.deepEqual([shown.nodeCount, shown.tieCount], [7, 8]);
  assert.ok(!isFiltering(noFilter()));
});

test("filters leave out nodes and ties", () => {
  const network = smallNetwork();
  for (const [about, filter, nodes, ties] of [
    [
      "a kind takes its ties along, not its neighbours",
      { kinds: new Set(["meeting"]) },
      ["Ann", "Bo", "Cy", "Oz", "Port"],
      ["met_with", "praised", "praised", "visited", "accused", "praised"],
    ],
    [
      "a relation",
      { relations: new Set(["participated_in", "accused", "praised", "met_with"]) },
      ["Cy", "Port"],
      ["visited"],
    ],
    [
      "denied ties",
      { statuses: new Set(["negated", "planned", "requested"]) },
      ["Ann", "Bo", "Oz", "m1"],
      ["participated_in", "participated_in", "met_with", "praised", "accused"],
    ],
    ["an outlet", { outlets: new Set([""]) }, ["Bo", "m1"], ["participated_in"]],
    ["a range of dates", { from: "2019", to: "2019-02" }, ["Bo", "Oz"], ["praised"]],
  ])
    assert.deepEqual(shownIds(network, filterWith(filter)), { nodes, ties }, about);
});

test("facets count what the network has", () => {
  const network = smallNetwork();
  assert.deepEqual(facetCounts(network, "kinds")[0], ["person", 3]);
  assert.deepEqual(facetCounts(network, "statuses"), [
    ["actual", 6],
    ["inferred", 1],
    ["negated", 1],
    ["planned", 1],
    ["requested", 1],
  ]);
  assert.deepEqual(facetCounts(network, "outlets"), [["Herald", 1]]);
});

test("paths are the shortest ones over what is shown and affirmed", () => {
  const network = smallNetwork();
  const [ann, oz, cy] = ["Ann", "Oz", "Cy"].map((id) => network.byId.get(id));
  const all = shownOf(network, noFilter());
  const names = (paths) => paths.map((path) => path.nodes.map((node) => node.id).join(" "));
  assert.deepEqual(names(shortestPaths(ann, oz, all)), ["Ann Bo Oz"]);
  assert.deepEqual(names(shortestPaths(oz, ann, all)), ["Oz Bo Ann"]);
  assert.deepEqual(shortestPaths(ann, cy, all), [], "what is denied connects nobody");
  const without = shownOf(network, filterWith({ relations: new Set(["met_with"]) }));
  assert.deepEqual(names(shortestPaths(ann, oz, without)), ["Ann m1 Bo Oz"]);
});

test("paths are as short as a search through all walks says, on random networks", () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let round = 0; round < 50; ++round) {
    const network = smallNetwork();
    const shown = shownOf(network, noFilter());
    for (const tie of network.ties) shown.ties[tie.index] = random(4) > 0 ? 1 : 0;
    const [from, to] = [network.nodes[random(7)], network.nodes[random(7)]];
    if (from === to) continue;
    const [path] = shortestPaths(from, to, shown);
    assert.equal(path ? path.bonds.length : Infinity, walkLength(network, shown, from, to));
  }
});

// Relaxes all ties as often as there are nodes.
function walkLength(network, shown, from, to) {
  const length = new Map([[from, 0]]);
  const at = (node) => length.get(node) ?? Infinity;
  for (let i = 0; i < network.nodes.length; ++i) {
    for (const tie of network.ties) {
      if (!shown.ties[tie.index] || tie.negated || tie.status !== "actual") continue;
      length.set(tie.target, Math.min(at(tie.target), at(tie.source) + 1));
      length.set(tie.source, Math.min(at(tie.source), at(tie.target) + 1));
    }
  }
  return at(to);
}

test("search finds names by their beginnings, words, accents and aliases, in this order", () => {
  const index = searchIndex(smallNetwork().nodes);
  const found = (text) => suggestions(index, text).map(({ node }) => node.id);
  assert.deepEqual(found("ann"), ["Ann", "Bo"]);
  assert.deepEqual(found("ARLIG"), ["Ann"]);
  assert.deepEqual(found("first"), ["Ann"]);
  assert.deepEqual(found("("), []);
  assert.deepEqual(found("  "), []);
  assert.equal(suggestions(index, "the f")[0].alias, true);
});

test("evidence is marked by its bytes, also after letters of several bytes", () => {
  const tie = { source: { name: "Zoë", aliases: [] }, target: { name: "Ōta", aliases: [] } };
  const text = "Zoë “met” Ōta.";
  const evidence = {
    text,
    begin: 100,
    end: 100 + Buffer.byteLength(text),
    subject: [100, 104],
    object: [115, 119],
    trigger: [108, 111],
  };
  assert.deepEqual(
    markedPieces(evidence, tie).filter(({ role }) => role),
    [
      { text: "Zoë", role: "subject" },
      { text: "met", role: "trigger" },
      { text: "Ōta", role: "object" },
    ],
  );
});

test("where tags were removed, the nearest name is marked, and the text stays whole", () => {
  const tie = { source: { name: "Ann Lee", aliases: [] }, target: { name: "Oz", aliases: ["Land of Oz"] } };
  const evidence = {
    text: "Lee praised Oz, and Oz thanked Lee.",
    begin: 0,
    end: 70,
    subject: [62, 65],
    object: [3, 5],
    trigger: [0, 0],
  };
  const pieces = markedPieces(evidence, tie);
  assert.equal(pieces.map(({ text }) => text).join(""), evidence.text);
  assert.deepEqual(
    pieces.filter(({ role }) => role).map(({ role }) => role),
    ["object", "subject"],
  );
});

test("evidence whose places lie outside the sentence is shown without marks", () => {
  const tie = { source: { name: "A", aliases: [] }, target: { name: "B", aliases: [] } };
  const evidence = { text: "abc", begin: 5, end: 8, subject: [0, 3], object: [9, 12], trigger: [7, 6] };
  assert.deepEqual(markedPieces(evidence, tie), [{ text: "abc", role: null }]);
});

test("time is cut into parts of the calendar, few enough to be seen", () => {
  const items = ["2017-09-07", "2018-04", null, "2018-12-12"].map((date) => ({ span: spanOf(date) }));
  const buckets = bucketsOf(items);
  assert.equal(buckets.length, 16);
  assert.deepEqual([buckets[0].label, buckets[0].from, buckets[0].items.length], ["Sep 2017", "2017-09", 1]);
  const long = bucketsOf(["1945", "2024-02-01"].map((date) => ({ span: spanOf(date) })));
  assert.deepEqual([long.length, long[0].label, long[8].to], [9, "1940s", "2029-12"]);
  assert.deepEqual(bucketsOf([{ span: null }]), []);
});

test("names never cover each other, and stay inside", () => {
  const candidates = Array.from({ length: 400 }, (_, i) => ({
    index: i,
    x: (i * 37) % 500,
    y: (i * 61) % 300,
    radius: 5,
    width: 60,
    height: 16,
    must: false,
  }));
  const placed = placeLabels(candidates, [], { width: 500, height: 300 });
  assert.ok(placed.length > 20);
  for (const [i, a] of placed.entries()) {
    assert.ok(a.left >= 0 && a.left + 60 <= 500 && a.top >= 0 && a.top + 16 <= 300);
    for (const b of placed.slice(0, i)) assert.ok(Math.abs(a.left - b.left) >= 60 || Math.abs(a.top - b.top) >= 16);
  }
});

test("the address holds the state, and what it does not understand is as if absent", () => {
  const state = {
    node: "Q1",
    tie: "",
    path: null,
    theme: "dark",
    view: [0.25, 0.5, 0.125],
    filter: filterWith({
      kinds: new Set(["place", "event"]),
      outlets: new Set(["A&B, «Ç»", ""]),
      from: "2018-04",
      to: "2019",
    }),
  };
  assert.deepEqual(fromHash(`#${toHash(state)}`), state);
  const path = { ...noState(), path: ["a=1&b", "#"] };
  assert.deepEqual(fromHash(toHash(path)), path);
  assert.equal(toHash(noState()), "");
  assert.deepEqual(fromHash("#theme=pink&from=soon&view=1,2&path=x&__proto__=1&%"), noState());
});

test("drawings escape what names hold", () => {
  const scene = {
    width: 10,
    height: 10,
    background: "#fff",
    lines: [],
    shapes: [{ kind: "person", x: 1, y: 1, radius: 2, color: "#000", title: '</title><script>"&\u0000' }],
    names: [{ text: "<b>", x: 1, y: 1, size: 12, weight: 400, color: "#000" }],
  };
  const svg = toSvg(scene, "a & b");
  assert.ok(!/<script|<b>|\u0000/.test(svg));
  assert.ok(svg.includes("<title>a &amp; b</title>") && svg.includes("&lt;b&gt;"));
});

test("every kind has a shape of its own", () => {
  const paths = Object.keys(kShapes).map((kind) => shapePath(kind, 8, 8, 5));
  assert.equal(new Set(paths).size, paths.length);
  assert.ok(paths.every((path) => /^[MLAZ\d .-]+$/.test(path)));
});
