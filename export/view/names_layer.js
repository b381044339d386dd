// The names of nodes, on a canvas above the drawing.

import { placeLabels } from "./labels.js";
import { kFont, paintName } from "./scene.js";

const kFontSize = 12;
const kLineHeight = 1.35;
const kMostLooked = 4000; // nodes that are tried for a name
const kLongest = 34;

// A meeting is known by its date where it has one: its participants stand around it.
function shortName(node) {
  const name = node.kind === "meeting" && node.date ? node.date : node.name.replace(/\s+/g, " ");
  const letters = [...name.slice(0, 200)];
  return letters.length > kLongest ? `${letters.slice(0, kLongest - 1).join("")}…` : name;
}

function canvasOver(container) {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  canvas.className = "names";
  container.append(canvas);
  return canvas.getContext("2d");
}

export class NamesLayer {
  // `view` is the GraphView whose nodes are named.
  constructor(view) {
    this.view = view;
    this.order = [...view.network.nodes].sort((a, b) => b.bonds.length - a.bonds.length || a.index - b.index);
    this.widths = new Map();
    this.context = canvasOver(view.container);
  }

  // Whose names are to be tried first: what is chosen, then its neighbours, then the best tied.
  *byImportance() {
    if (this.view.marked) yield this.view.marked;
    yield* this.view.focus.nodes;
    yield* this.view.focus.near;
    if (this.view.isPlain()) yield* this.order;
  }

  candidates() {
    const project = this.view.projection();
    const { width, height } = this.view.sigma.getDimensions();
    const found = new Map();
    let looked = 0;
    for (const node of this.byImportance()) {
      if (found.has(node) || !this.view.isShown(node)) continue;
      if (++looked > kMostLooked) break;
      const { x, y } = project(node);
      if (x < 0 || y < 0 || x > width || y > height) continue;
      found.set(node, this.candidate(node, { x, y }));
    }
    return [...found.values()];
  }

  candidate(node, { x, y }) {
    const { marked, focus } = this.view;
    const chosen = node === marked || focus.nodes.has(node);
    const text = shortName(node);
    const weight = chosen ? 600 : 400;
    const [width, height] = [this.widthOf(text, weight), kFontSize * kLineHeight];
    const must = node === marked || (chosen && focus.nodes.size <= 2);
    return { index: node.index, text, weight, x, y, radius: this.view.radiusOf(node), width, height, must };
  }

  widthOf(text, weight) {
    const key = `${weight} ${text}`;
    if (!this.widths.has(key)) {
      this.context.font = `${weight} ${kFontSize}px ${kFont}`;
      this.widths.set(key, this.context.measureText(text).width + 4);
    }
    return this.widths.get(key);
  }

  // Nodes whose shapes no name may cover, as long as they are few enough to matter.
  obstacles() {
    const project = this.view.projection();
    const nodes = this.view.isPlain() ? this.view.network.nodes : [...this.view.focus.nodes, ...this.view.focus.near];
    if (nodes.length > 1500) return [];
    return nodes
      .filter((node) => this.view.isShown(node))
      .map((node) => ({ index: node.index, ...project(node), radius: this.view.radiusOf(node) }));
  }

  // The names that find room, as a scene has them.
  placed() {
    const candidates = this.candidates();
    return placeLabels(candidates, this.obstacles(), this.view.sigma.getDimensions()).map(
      ({ candidate, left, top }) => ({
        text: candidate.text,
        x: left + 2,
        y: top + kFontSize * 1.02,
        size: kFontSize,
        weight: candidate.weight,
        color: this.view.palette.ink,
      }),
    );
  }

  write() {
    const { width, height } = this.view.sigma.getDimensions();
    const { canvas } = this.context;
    const pixels = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * pixels) || canvas.height !== Math.round(height * pixels)) {
      canvas.width = Math.round(width * pixels);
      canvas.height = Math.round(height * pixels);
    }
    this.context.setTransform(pixels, 0, 0, pixels, 0, 0);
    this.context.clearRect(0, 0, width, height);
    if (this.view.marked && this.view.isShown(this.view.marked)) this.circle(this.view.marked);
    for (const name of this.placed()) paintName(this.context, name, this.view.palette.background);
  }

  circle(node) {
    const { x, y } = this.view.projection()(node);
    this.context.strokeStyle = this.view.palette.ink;
    this.context.lineWidth = 2;
    this.context.beginPath();
    this.context.arc(x, y, this.view.radiusOf(node) + 4, 0, 2 * Math.PI);
    this.context.stroke();
  }
}
