// Small pictures: the shapes of kinds as they are drawn, and signs for buttons.

import { element, svgElement } from "./dom.js";
import { shapePath } from "./shapes.js";

const kNames = {
  person: ["person", "persons"],
  state: ["state", "states"],
  organisation: ["organisation", "organisations"],
  meeting: ["meeting", "meetings"],
  event: ["event", "events"],
  agreement: ["agreement", "agreements"],
  place: ["place", "places"],
};

export const kindName = (kind, count = 1) => (kNames[kind] ?? [kind, kind])[count === 1 ? 0 : 1];

export function kindIcon(kind) {
  const path = svgElement("path", { d: shapePath(kind, 8, 8, 5.2), "fill-rule": "evenodd" });
  return svgElement("svg", { class: `icon kind-${kind}`, viewBox: "0 0 16 16", "aria-hidden": "true" }, path);
}

const kSigns = {
  path: "M4 16a2 2 0 1 0 0-.01M16 4a2 2 0 1 0 0-.01M5.5 14.5 14.5 5.5",
  filter: "M3 5h14M6 10h8M8.5 15h3",
  theme: "M10 3a7 7 0 1 0 0 14V3",
  save: "M10 3v9M6 9l4 4 4-4M4 16h12",
  help: "M7.5 7.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.8-1.1 1.7M10 14.6v.2",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  all: "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4",
  close: "M5 5l10 10M15 5 5 15",
  link: "M8 12l4-4M9 6l1.5-1.5a3.5 3.5 0 0 1 5 5L14 11M11 14l-1.5 1.5a3.5 3.5 0 0 1-5-5L6 9",
};

export function sign(name) {
  return svgElement(
    "svg",
    { class: "sign", viewBox: "0 0 20 20", "aria-hidden": "true" },
    svgElement("path", { d: kSigns[name] }),
  );
}

// A button with a sign; its words are shown where there is room.
export function signButton(name, label, onclick, attributes = {}) {
  return element(
    "button",
    { type: "button", onclick, title: label, ...attributes },
    sign(name),
    element("span", { class: "words" }, label),
  );
}
