// How two nodes are connected by what is shown: the shortest ways, the best attested first. As for `entente path`, what is not said
// to be so, or said not to be so, connects nobody.

import { otherEnd } from "./network.js";

// The ties of a bond that a path may follow, those told by most articles first.
export function stepsOf(bond, shown) {
  return bond.ties
    .filter((tie) => shown.ties[tie.index] && !tie.negated && tie.status === "actual")
    .sort((a, b) => b.articles - a.articles || a.index - b.index);
}

const supportOf = (bond, shown) => stepsOf(bond, shown).reduce((sum, tie) => sum + tie.articles, 0);

// Where one can go from a node, by the best attested bonds first.
function steps(node, shown) {
  return node.bonds
    .map((bond) => ({ bond, next: otherEnd(bond, node), support: supportOf(bond, shown) }))
    .filter(({ support }) => support > 0)
    .sort((a, b) => b.support - a.support || a.next.index - b.next.index);
}

// The number of steps to `goal` for all nodes that are not farther from it than `start`.
function distancesTo(goal, start, shown) {
  const distances = new Map([[goal, 0]]);
  for (let ring = [goal]; ring.length > 0 && !distances.has(start);) {
    const next = [];
    for (const node of ring) {
      for (const bond of node.bonds) {
        const other = otherEnd(bond, node);
        if (distances.has(other) || stepsOf(bond, shown).length === 0) continue;
        distances.set(other, distances.get(node) + 1);
        next.push(other);
      }
    }
    ring = next;
  }
  return distances;
}

// Up to `limit` paths with the fewest steps, each a list of nodes and the list of bonds between them; none where there is none.
export function shortestPaths(start, goal, shown, limit = 5) {
  const distances = distancesTo(goal, start, shown);
  const paths = [];
  const walk = (nodes, bonds) => {
    if (paths.length >= limit) return;
    const here = nodes[nodes.length - 1];
    if (here === goal) return paths.push({ nodes, bonds });
    for (const { bond, next } of steps(here, shown)) {
      if (distances.get(next) === distances.get(here) - 1) walk([...nodes, next], [...bonds, bond]);
    }
  };
  if (distances.has(start)) walk([start], []);
  return paths;
}
