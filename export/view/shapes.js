// The shape of each kind of node: regular polygons, circles and rings, the same on the screen, in the legend and in files.

// `sides` 0 is a circle; `turn` is where the first corner points; `ring` leaves the middle open.
export const kShapes = {
  person: { sides: 0, turn: 0, ring: false },
  meeting: { sides: 0, turn: 0, ring: true },
  state: { sides: 4, turn: Math.PI / 4, ring: false },
  organisation: { sides: 6, turn: 0, ring: false },
  event: { sides: 4, turn: Math.PI / 2, ring: false },
  agreement: { sides: 5, turn: Math.PI / 2, ring: false },
  place: { sides: 3, turn: -Math.PI / 2, ring: false },
};

// Polygons are drawn larger, so that all shapes look about as large as the circle.
export const outerRadius = (shape, radius) => (shape.sides === 0 ? radius : radius * (shape.sides === 3 ? 1.35 : 1.18));

const round = (number) => Math.round(number * 100) / 100;

function circlePath(x, y, radius) {
  const [left, right] = [round(x - radius), round(x + radius)];
  const r = round(radius);
  return `M${left} ${round(y)}A${r} ${r} 0 1 0 ${right} ${round(y)}A${r} ${r} 0 1 0 ${left} ${round(y)}Z`;
}

// SVG path data of a kind's shape around a point; y grows downwards. Rings are to be filled by the even-odd rule.
export function shapePath(kind, x, y, radius) {
  const shape = kShapes[kind] ?? kShapes.person;
  if (shape.sides === 0) return circlePath(x, y, radius) + (shape.ring ? circlePath(x, y, radius * 0.55) : "");
  const outer = outerRadius(shape, radius);
  const corners = Array.from({ length: shape.sides }, (_, i) => {
    const angle = shape.turn + (2 * Math.PI * i) / shape.sides;
    return `${round(x + outer * Math.cos(angle))} ${round(y - outer * Math.sin(angle))}`;
  });
  return `M${corners.join("L")}Z`;
}
