// The drawing: sigma on WebGL, names on a canvas above it. It knows what is shown and chosen, and reports what is pointed at.

import Graph from "graphology";
import Sigma from "sigma";

import { placeLabels } from "./labels.js";
import { classOf, otherEnd } from "./network.js";
import { palettes } from "./palette.js";
import { kFont, paintName } from "./scene.js";
import { ShapeProgram, setRim } from "./shape_program.js";

const kFontSize = 12;
const kLineHeight = 1.35;
const kReach = 6; // pixels from a line that still point at it
const kMostLooked = 4000; // nodes that are tried for a name

const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

// Drawings are wide; on an upright screen they are turned.
function turned(nodes, container) {
  if (container.clientHeight < 1.2 * container.clientWidth) return;
  for (const node of nodes) [node.x, node.y] = [node.y, -node.x];
}

const scaleOf = (container) => Math.min(1, Math.max(0.5, Math.min(container.clientWidth, container.clientHeight) / 640));

// Larger for nodes with more neighbours, smaller in large networks.
function sizeOf(node, nodeCount) {
  const base = nodeCount <= 200 ? 5 : nodeCount <= 2000 ? 3.5 : nodeCount <= 10000 ? 2.2 : 1.4;
  return Math.min(base * 4, base + base * 0.32 * Math.sqrt(node.bonds.length));
}

const widthOf = (bond, nodeCount) => (nodeCount > 2000 ? 0.8 : Math.min(5, 1.6 + 0.7 * Math.log2(bond.ties.length)));

export class GraphView {
  // `on` has nodeClicked(node), bondClicked(bond), nothingClicked(), pointedAt(node or bond or null, event) and moved().
  constructor(container, network, on) {
    this.container = container;
    this.network = network;
    this.on = on;
    this.palette = palettes.light;
    this.shown = null;
    this.focus = { nodes: new Set(), bonds: new Set(), near: new Set() };
    this.marked = null; // the node under the pointer or the keyboard's cursor
    this.order = [...network.nodes].sort((a, b) => b.bonds.length - a.bonds.length || a.index - b.index);
    this.classes = network.bonds.map((bond) => classOf(network, bond));
    this.widths = new Map();
    this.scale = scaleOf(container);
    this.sigma = null;
    turned(network.nodes, container);
  }

  // To be called once theme, filter and focus are set, so that large networks are worked through only once. Throws without WebGL.
  start() {
    this.sigma = this.started();
    this.names = this.nameCanvas();
    this.listen();
    this.writeNames();
  }

  started() {
    const graph = new Graph({ type: "undirected", multi: false });
    const count = this.network.nodes.length;
    for (const node of this.network.nodes) {
      graph.addNode(node.index, { x: node.x, y: node.y, size: sizeOf(node, count), kind: node.kind });
    }
    for (const bond of this.network.bonds) {
      graph.addEdgeWithKey(bond.index, bond.left.index, bond.right.index, { size: widthOf(bond, count) });
    }
    return new Sigma(graph, this.container, {
      nodeProgramClasses: { shape: ShapeProgram },
      defaultNodeType: "shape",
      renderLabels: false,
      zIndex: true,
      hideEdgesOnMove: this.network.bonds.length > 20000,
      stagePadding: 48,
      minCameraRatio: 0.002,
      maxCameraRatio: 4,
      minEdgeThickness: 1,
      doubleClickZoomingRatio: 2,
      defaultDrawNodeHover: () => {},
      allowInvalidContainer: true,
      nodeReducer: (key, data) => this.looksOfNode(this.network.nodes[key], data),
      edgeReducer: (key, data) => this.looksOfBond(this.network.bonds[key], data),
    });
  }

  looksOfNode(node, data) {
    if (this.shown && !this.shown.nodes[node.index]) return { ...data, hidden: true };
    data = { ...data, size: data.size * this.scale };
    const color = this.palette.kinds[node.kind];
    if (this.isPlain()) return { ...data, color, zIndex: 1 };
    if (this.focus.nodes.has(node)) return { ...data, color, size: data.size * 1.25, zIndex: 3 };
    if (this.focus.near.has(node)) return { ...data, color, zIndex: 2 };
    return { ...data, color: this.palette.faint, zIndex: 0 };
  }

  looksOfBond(bond, data) {
    if (this.shown && this.shown.bonds[bond.index] === 0) return { ...data, hidden: true };
    if (this.isPlain()) return { ...data, color: this.palette.bonds[this.classes[bond.index]], zIndex: 1 };
    if (this.focus.bonds.has(bond)) return { ...data, color: this.palette.bonds.chosen, size: data.size + 0.8, zIndex: 3 };
    const near = this.focus.nodes.size === 1 && (this.focus.nodes.has(bond.left) || this.focus.nodes.has(bond.right));
    if (near) return { ...data, color: this.strongColor(bond), size: data.size + 0.4, zIndex: 2 };
    return { ...data, color: this.palette.bonds.faint, zIndex: 0 };
  }

  strongColor(bond) {
    const { kinds, ink } = this.palette;
    return { conflict: kinds.state, cooperation: kinds.place, fact: ink }[this.classes[bond.index]];
  }

  isPlain() {
    return this.focus.nodes.size === 0;
  }

  setTheme(name) {
    this.palette = palettes[name];
    setRim(this.palette.halo);
    this.refresh();
  }

  setShown(shown) {
    this.shown = shown;
    this.refresh();
  }

  // Brings out `nodes` and `bonds`; the neighbours of a single node are brought out too.
  setFocus(nodes, bonds) {
    const near = nodes.length === 1 ? nodes[0].bonds.filter((bond) => !this.shown || this.shown.bonds[bond.index]) : [];
    this.focus = { nodes: new Set(nodes), bonds: new Set(bonds), near: new Set(near.flatMap((bond) => [bond.left, bond.right])) };
    this.refresh();
  }

  // With the next frame, however often it is asked for.
  refresh() {
    this.sigma?.scheduleRefresh();
  }

  resize() {
    const { width, height } = this.sigma.getDimensions();
    if (width === this.container.clientWidth && height === this.container.clientHeight) return;
    this.scale = scaleOf(this.container);
    this.sigma.resize();
    this.sigma.refresh();
  }

  // ---- the camera

  get view() {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return [x, y, ratio];
  }

  set view([x, y, ratio]) {
    this.sigma.getCamera().setState({ x, y, ratio });
  }

  zoomBy(factor) {
    this.moveTo({ ratio: this.sigma.getCamera().ratio * factor });
  }

  showAll() {
    this.moveTo({ x: 0.5, y: 0.5, ratio: 1 });
  }

  moveTo(state) {
    this.sigma.getCamera().animate(state, { duration: still() ? 0 : 350 });
  }

  // Moves so that all of `nodes` are in sight, a single one with its neighbours, and no closer than that some others are too.
  showNodes(nodes) {
    const group = nodes.length === 1 ? [nodes[0], ...nodes[0].bonds.slice(0, 100).map((bond) => otherEnd(bond, nodes[0]))] : nodes;
    const places = group.map((node) => this.sigma.getNodeDisplayData(node.index)).filter(Boolean);
    if (places.length === 0) return;
    const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const extent = Math.max(right - left, high - low);
    const close = Math.min(0.4, 6 / Math.sqrt(this.network.nodes.length));
    this.moveTo({ x: (left + right) / 2, y: (low + high) / 2, ratio: Math.min(1, Math.max(close, extent * 1.6)) });
  }

  // ---- what lies where

  // The map from the graph's to the screen's coordinates, which is affine.
  projection() {
    const [o, x, y] = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 1 }].map((place) => this.sigma.graphToViewport(place));
    const [xx, xy, yx, yy] = [x.x - o.x, y.x - o.x, x.y - o.y, y.y - o.y];
    return (node) => ({ x: o.x + xx * node.x + xy * node.y, y: o.y + yx * node.x + yy * node.y });
  }

  radiusOf(node) {
    return this.sigma.scaleSize(this.sigma.getNodeDisplayData(node.index).size);
  }

  isShown(node) {
    return !this.shown || this.shown.nodes[node.index] === 1;
  }

  // The shown bond whose line passes within reach of a point, or null.
  bondAt({ x, y }) {
    const project = this.projection();
    const places = this.network.nodes.map(project);
    let best = { bond: null, distance: kReach };
    for (const bond of this.network.bonds) {
      if (this.shown && this.shown.bonds[bond.index] === 0) continue;
      const distance = distanceToLine(x, y, places[bond.left.index], places[bond.right.index]);
      if (distance < best.distance) best = { bond, distance };
    }
    return best.bond;
  }

  // The nearest shown node in a direction from `node`, or from the middle of the screen: for the arrow keys.
  neighbourTowards(node, dx, dy) {
    const project = this.projection();
    const { width, height } = this.sigma.getDimensions();
    const from = node ? project(node) : { x: width / 2, y: height / 2 };
    let best = { node: null, cost: Infinity };
    for (const other of this.network.nodes) {
      if (other === node || !this.isShown(other)) continue;
      const to = project(other);
      const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
      const across = Math.abs((to.x - from.x) * dy - (to.y - from.y) * dx);
      const cost = node ? (along > 0.5 ? along + 2 * across : Infinity) : Math.hypot(along, across);
      if (cost < best.cost) best = { node: other, cost };
    }
    return best.node;
  }

  keepInSight(node) {
    const { width, height } = this.sigma.getDimensions();
    const { x, y } = this.projection()(node);
    if (x > 30 && y > 30 && x < width - 30 && y < height - 30) return;
    const place = this.sigma.getNodeDisplayData(node.index);
    this.moveTo({ x: place.x, y: place.y });
  }

  // ---- names

  nameCanvas() {
    const canvas = document.createElement("canvas");
    canvas.setAttribute("aria-hidden", "true");
    canvas.className = "names";
    this.container.append(canvas);
    return canvas.getContext("2d");
  }

  // Whose names are to be tried first: what is chosen, then its neighbours, then the best tied.
  *byImportance() {
    if (this.marked) yield this.marked;
    yield* this.focus.nodes;
    yield* this.focus.near;
    if (this.isPlain()) yield* this.order;
  }

  candidates(context) {
    const project = this.projection();
    const { width, height } = this.sigma.getDimensions();
    const found = new Map();
    let looked = 0;
    for (const node of this.byImportance()) {
      if (found.has(node) || !this.isShown(node)) continue;
      if (++looked > kMostLooked) break;
      const { x, y } = project(node);
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const chosen = node === this.marked || this.focus.nodes.has(node);
      const must = chosen && (node === this.marked || this.focus.nodes.size <= 2);
      const text = shortName(node);
      const weight = chosen ? 600 : 400;
      const nameWidth = this.widthOfName(context, text, weight);
      found.set(node, {
        index: node.index, node, text, weight, x, y, radius: this.radiusOf(node), width: nameWidth,
        height: kFontSize * kLineHeight, must,
      });
    }
    return [...found.values()];
  }

  widthOfName(context, text, weight) {
    const key = `${weight} ${text}`;
    if (!this.widths.has(key)) {
      context.font = `${weight} ${kFontSize}px ${kFont}`;
      this.widths.set(key, context.measureText(text).width + 4);
    }
    return this.widths.get(key);
  }

  // Nodes whose shapes no name may cover, as long as they are few enough to matter.
  obstacles() {
    const project = this.projection();
    const nodes = this.isPlain() ? this.network.nodes : [...this.focus.nodes, ...this.focus.near];
    if (nodes.length > 1500) return [];
    return nodes.filter((node) => this.isShown(node)).map((node) => ({ index: node.index, ...project(node), radius: this.radiusOf(node) }));
  }

  namesToWrite() {
    const candidates = this.candidates(this.names);
    return placeLabels(candidates, this.obstacles(), this.sigma.getDimensions()).map(({ candidate, left, top }) => ({
      text: candidate.text, x: left + 2, y: top + kFontSize * 1.02, size: kFontSize, weight: candidate.weight, color: this.palette.ink,
    }));
  }

  writeNames() {
    const { width, height } = this.sigma.getDimensions();
    const { canvas } = this.names;
    const pixels = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * pixels) || canvas.height !== Math.round(height * pixels)) {
      canvas.width = Math.round(width * pixels);
      canvas.height = Math.round(height * pixels);
    }
    this.names.setTransform(pixels, 0, 0, pixels, 0, 0);
    this.names.clearRect(0, 0, width, height);
    if (this.marked && this.isShown(this.marked)) this.circle(this.marked);
    for (const name of this.namesToWrite()) paintName(this.names, name, this.palette.background);
  }

  circle(node) {
    const { x, y } = this.projection()(node);
    this.names.strokeStyle = this.palette.ink;
    this.names.lineWidth = 2;
    this.names.beginPath();
    this.names.arc(x, y, this.radiusOf(node) + 4, 0, 2 * Math.PI);
    this.names.stroke();
  }

  mark(node) {
    if (this.marked === node) return;
    this.marked = node;
    this.writeNames();
  }

  // ---- what the drawing shows now, for files and print

  scene() {
    const project = this.projection();
    const { width, height } = this.sigma.getDimensions();
    const byDepth = (a, b) => a.depth - b.depth;
    const lines = this.network.bonds.map((bond) => this.lineOf(bond, project)).filter(Boolean).sort(byDepth);
    const shapes = this.network.nodes.map((node) => this.shapeOf(node, project)).filter(Boolean).sort(byDepth);
    return { width, height, background: this.palette.background, lines, shapes, names: this.namesToWrite() };
  }

  lineOf(bond, project) {
    const data = this.sigma.getEdgeDisplayData(bond.index);
    if (!data || data.hidden) return null;
    const [a, b] = [project(bond.left), project(bond.right)];
    return { x1: a.x, y1: a.y, x2: b.x, y2: b.y, color: data.color, width: this.sigma.scaleSize(data.size), depth: data.zIndex };
  }

  shapeOf(node, project) {
    const data = this.sigma.getNodeDisplayData(node.index);
    if (!data || data.hidden) return null;
    return { kind: node.kind, ...project(node), radius: this.radiusOf(node), color: data.color, title: node.name, depth: data.zIndex };
  }

  // ---- the pointer

  listen() {
    const { sigma, network, on } = this;
    sigma.on("afterRender", () => this.writeNames());
    sigma.getCamera().on("updated", () => on.moved());
    sigma.on("clickNode", ({ node }) => on.nodeClicked(network.nodes[node]));
    sigma.on("enterNode", ({ node, event }) => on.pointedAt(network.nodes[node], event));
    sigma.on("leaveNode", () => on.pointedAt(null));
    sigma.on("clickStage", ({ event }) => {
      const bond = this.bondAt(event);
      if (bond) on.bondClicked(bond);
      else on.nothingClicked();
    });
    sigma.on("moveBody", ({ event }) => this.pointAtBond(event));
    sigma.on("leaveStage", () => on.pointedAt(null));
  }

  // At most once a frame, and not while the drawing is dragged.
  pointAtBond(event) {
    if (this.looking || event.original.buttons) return;
    this.looking = window.requestAnimationFrame(() => {
      this.looking = 0;
      if (this.sigma.hoveredNode === null) this.on.pointedAt(this.bondAt(event), event);
    });
  }
}

const kLongest = 34;

// A meeting is known by its date where it has one: its participants stand around it.
export function shortName(node) {
  const name = node.kind === "meeting" && node.date ? node.date : node.name.replace(/\s+/g, " ");
  const letters = [...name.slice(0, 200)];
  return letters.length > kLongest ? `${letters.slice(0, kLongest - 1).join("")}…` : name;
}

function distanceToLine(x, y, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}
