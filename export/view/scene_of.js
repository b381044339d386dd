// What the drawing shows now, as a scene (scene.js): for files and print.

const byDepth = (a, b) => a.depth - b.depth;

// `names` are those that found room.
export function sceneOf(view, names) {
  const project = view.projection();
  const { width, height } = view.sigma.getDimensions();
  const lines = view.network.bonds.map((bond) => lineOf(view, bond, project));
  const shapes = view.network.nodes.map((node) => shapeOf(view, node, project));
  const drawn = (parts) => parts.filter(Boolean).sort(byDepth);
  return { width, height, background: view.palette.background, lines: drawn(lines), shapes: drawn(shapes), names };
}

function lineOf(view, bond, project) {
  const data = view.sigma.getEdgeDisplayData(bond.index);
  if (!data || data.hidden) return null;
  const [a, b] = [project(bond.left), project(bond.right)];
  const width = view.sigma.scaleSize(data.size);
  return { x1: a.x, y1: a.y, x2: b.x, y2: b.y, color: data.color, width, depth: data.zIndex };
}

function shapeOf(view, node, project) {
  const data = view.sigma.getNodeDisplayData(node.index);
  if (!data || data.hidden) return null;
  const { kind, name: title } = node;
  return { kind, ...project(node), radius: view.radiusOf(node), color: data.color, title, depth: data.zIndex };
}
