// The drawing: sigma on WebGL, with names above it (names_layer.js). It knows what is shown and chosen, and reports what is
// pointed at.

import Graph from "graphology";
import Sigma from "sigma";

import { NamesLayer } from "./names_layer.js";
import { classOf, otherEnd } from "./network.js";
import { palettes } from "./palette.js";
import { sceneOf } from "./scene_of.js";
import { ShapeProgram, setRim } from "./shape_program.js";

const kReach = 6; // pixels from a line that still point at it

const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

// Drawings are wide; on an upright screen they are turned.
function turned(nodes, container) {
  if (container.clientHeight < 1.2 * container.clientWidth) return;
  for (const node of nodes) [node.x, node.y] = [node.y, -node.x];
}

const scaleOf = (container) =>
  Math.min(1, Math.max(0.5, Math.min(container.clientWidth, container.clientHeight) / 640));

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
    this.classes = network.bonds.map((bond) => classOf(network, bond));
    this.scale = scaleOf(container);
    this.sigma = null;
    turned(network.nodes, container);
  }

  // To be called once theme, filter and focus are set, so that large networks are worked through only once. Throws without WebGL.
  start() {
    this.sigma = this.started();
    this.names = new NamesLayer(this);
    this.listen();
    this.names.write();
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
    if (this.focus.bonds.has(bond))
      return { ...data, color: this.palette.bonds.chosen, size: data.size + 0.8, zIndex: 3 };
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
    this.focus = {
      nodes: new Set(nodes),
      bonds: new Set(bonds),
      near: new Set(near.flatMap((bond) => [bond.left, bond.right])),
    };
    this.refresh();
  }

  // With the next frame, however often it is asked for.
  refresh() {
    this.sigma?.scheduleRefresh();
  }

  redraw() {
    this.sigma.refresh();
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
    const group =
      nodes.length === 1 ? [nodes[0], ...nodes[0].bonds.slice(0, 100).map((bond) => otherEnd(bond, nodes[0]))] : nodes;
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
    const [o, x, y] = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 0, y: 1 },
    ].map((place) => this.sigma.graphToViewport(place));
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

  // ---- what other modules make of the drawing

  mark(node) {
    if (this.marked === node) return;
    this.marked = node;
    this.names.write();
  }

  scene() {
    return sceneOf(this, this.names.placed());
  }

  // ---- the pointer

  listen() {
    const { sigma, network, on } = this;
    sigma.on("afterRender", () => this.names.write());
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

function distanceToLine(x, y, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}
