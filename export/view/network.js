// The network of the page: graph.json and the drawing's data, tied together by reference.

import { spanBetween, spanOf } from "./dates.js";

export const kKinds = ["person", "state", "organisation", "meeting", "event", "agreement", "place"];

// Nodes know their ties and bonds; a bond is all ties between two nodes, which are drawn as one line.
export function readNetwork(graph, drawing) {
  const nodes = graph.nodes.map((node, index) => nodeOf(node, index, drawing.positions[index]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const articles = new Map((graph.articles ?? []).map((article) => [article.id, article]));
  const ties = graph.edges
    .filter((edge) => byId.has(edge.source) && byId.has(edge.target))
    .map((edge, index) => tieOf(edge, index, byId, articles));
  const bonds = bondsOf(ties);
  for (const bond of bonds) for (const end of endsOf(bond)) end.bonds.push(bond);
  return {
    title: drawing.title,
    nodes,
    byId,
    ties,
    tieById: new Map(ties.map((tie) => [tie.id, tie])),
    bonds,
    articles,
    relations: new Map(drawing.relations.map((relation) => [relation.id, relation])),
  };
}

function nodeOf(node, index, [x, y]) {
  return { ...node, name: node.name || node.id, index, x, y, span: spanOf(node.date), bonds: [] };
}

function tieOf(edge, index, byId, articles) {
  const outlets = new Set(edge.evidence.map((evidence) => articles.get(evidence.article)?.outlet || ""));
  return {
    ...edge,
    index,
    source: byId.get(edge.source),
    target: byId.get(edge.target),
    speaker: byId.get(edge.attributed_to) ?? null,
    span: spanOf(edge.date) ?? spanBetween(edge.first, edge.last),
    outlets_named: [...outlets].sort(),
  };
}

function bondsOf(ties) {
  const bonds = new Map();
  for (const tie of ties) {
    if (tie.source === tie.target) continue;
    const [left, right] = tie.source.index < tie.target.index ? [tie.source, tie.target] : [tie.target, tie.source];
    const key = `${left.index} ${right.index}`;
    if (!bonds.has(key)) bonds.set(key, { index: bonds.size, left, right, ties: [] });
    const bond = bonds.get(key);
    bond.ties.push(tie);
    tie.bond = bond;
  }
  return [...bonds.values()];
}

const endsOf = (bond) => [bond.left, bond.right];

export const otherEnd = (bond, node) => (bond.left === node ? bond.right : bond.left);

export function relationLabel(network, id) {
  return network.relations.get(id)?.label ?? id.replaceAll("_", " ");
}

// The ties of a bond that speak for its colour: what was done before what is so.
export function classOf(network, bond) {
  const classes = bond.ties.map((tie) => network.relations.get(tie.relation)?.quad_class).filter(Boolean);
  if (classes.some((name) => name.endsWith("conflict"))) return "conflict";
  if (classes.length > 0) return "cooperation";
  return "fact";
}
