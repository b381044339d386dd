// The state of the page as the part of its address after '#', so that a link leads to what one sees.

import { kFacets, noFilter } from "./filters.js";

export function noState() {
  return { node: "", tie: "", path: null, filter: noFilter(), theme: "", view: null };
}

// Absent where nothing is to say, so that the plain page has the plain address.
export function toHash(state) {
  const parts = new URLSearchParams();
  if (state.node) parts.set("node", state.node);
  if (state.tie) parts.set("tie", state.tie);
  if (state.path) for (const end of state.path) parts.append("path", end);
  for (const facet of kFacets) for (const value of [...state.filter[facet]].sort()) parts.append(`no-${facet}`, value);
  for (const bound of ["from", "to"]) if (state.filter[bound]) parts.set(bound, state.filter[bound]);
  if (state.theme) parts.set("theme", state.theme);
  if (state.view) parts.set("view", state.view.map((number) => number.toFixed(3)).join(","));
  return parts.toString();
}

const asDate = (text) => (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text ?? "") ? text : "");

function asView(text) {
  const numbers = (text ?? "").split(",").map(Number);
  return numbers.length === 3 && numbers.every(Number.isFinite) && numbers[2] > 0 ? numbers : null;
}

// Inverse of toHash; what it does not understand is as if it were absent.
export function fromHash(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const ends = parts.getAll("path");
  const filter = noFilter();
  for (const facet of kFacets) filter[facet] = new Set(parts.getAll(`no-${facet}`));
  filter.from = asDate(parts.get("from"));
  filter.to = asDate(parts.get("to"));
  return {
    node: parts.get("node") ?? "",
    tie: parts.get("tie") ?? "",
    path: ends.length === 2 ? ends : null,
    filter,
    theme: ["light", "dark"].includes(parts.get("theme")) ? parts.get("theme") : "",
    view: asView(parts.get("view")),
  };
}
