// Which nodes and ties are shown. A filter holds what is left out, so that nothing is left out at first.

import { overlaps } from "./dates.js";

export const kFacets = ["kinds", "relations", "statuses", "outlets"];

export function noFilter() {
  return { kinds: new Set(), relations: new Set(), statuses: new Set(), outlets: new Set(), from: "", to: "" };
}

export function isFiltering(filter) {
  return kFacets.some((facet) => filter[facet].size > 0) || Boolean(filter.from || filter.to);
}

// What a tie's box of statuses says of it; each of them can be left out.
export function statusesOf(tie) {
  return [tie.status, ...(tie.negated ? ["negated"] : []), ...(tie.inferred ? ["inferred"] : [])];
}

// A meeting that was held is as actual as a tie that is so.
export const statusOfMeeting = (node) => (node.status === "held" ? "actual" : node.status);

function tiePasses(tie, filter) {
  return (
    !filter.relations.has(tie.relation) &&
    !statusesOf(tie).some((status) => filter.statuses.has(status)) &&
    (filter.outlets.size === 0 || tie.outlets_named.some((outlet) => !filter.outlets.has(outlet))) &&
    overlaps(tie.span, filter.from, filter.to)
  );
}

function nodePasses(node, filter) {
  if (filter.kinds.has(node.kind)) return false;
  if (node.kind !== "meeting") return true;
  return !filter.statuses.has(statusOfMeeting(node)) && overlaps(node.span, filter.from, filter.to);
}

// Whether the filter concerns ties: then nodes without a tie that passes are left out too.
function concernsTies(filter) {
  return isFiltering({ ...filter, kinds: new Set() });
}

// What passes: flags by index of nodes and ties, the number of shown ties by index of bonds, and both totals.
export function shownOf(network, filter) {
  const allowed = network.nodes.map((node) => nodePasses(node, filter));
  const shown = {
    nodes: new Uint8Array(network.nodes.length),
    ties: new Uint8Array(network.ties.length),
    bonds: new Uint32Array(network.bonds.length),
  };
  const tied = new Uint8Array(network.nodes.length);
  for (const tie of network.ties) {
    if (!allowed[tie.source.index] || !allowed[tie.target.index] || !tiePasses(tie, filter)) continue;
    shown.ties[tie.index] = 1;
    if (tie.bond) shown.bonds[tie.bond.index] += 1;
    tied[tie.source.index] = tied[tie.target.index] = 1;
  }
  const needTie = concernsTies(filter);
  network.nodes.forEach((node, i) => (shown.nodes[i] = allowed[i] && (!needTie || tied[i]) ? 1 : 0));
  return { ...shown, nodeCount: countOf(shown.nodes), tieCount: countOf(shown.ties) };
}

const countOf = (flags) => flags.reduce((sum, flag) => sum + flag, 0);

// The values of a facet in this network with the number of nodes or ties that have them, most first.
export function facetCounts(network, facet) {
  const counts = new Map();
  const add = (value) => counts.set(value, (counts.get(value) ?? 0) + 1);
  if (facet === "kinds") network.nodes.forEach((node) => add(node.kind));
  if (facet === "relations") network.ties.forEach((tie) => add(tie.relation));
  if (facet === "outlets") network.ties.forEach((tie) => tie.outlets_named.forEach(add));
  if (facet === "statuses") {
    network.ties.forEach((tie) => statusesOf(tie).forEach(add));
    network.nodes
      .filter((node) => node.kind === "meeting")
      .forEach((node) => node.status === "called_off" && add("called_off"));
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
