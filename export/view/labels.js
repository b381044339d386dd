// Which names are written where, so that none covers another.

const kCell = 48;
const kFirst = 15; // names that may cover nodes

// Boxes on the screen, found by the cells that they touch.
class Boxes {
  cells = new Map();

  *keysOf(box) {
    for (let x = Math.floor(box.left / kCell); x <= Math.floor(box.right / kCell); ++x) {
      for (let y = Math.floor(box.top / kCell); y <= Math.floor(box.bottom / kCell); ++y) yield `${x} ${y}`;
    }
  }

  add(box) {
    for (const key of this.keysOf(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  // Whether `box` covers another than those of `owner`.
  meets(box, owner) {
    for (const key of this.keysOf(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (
          other.owner !== owner &&
          other.left < box.right &&
          box.left < other.right &&
          other.top < box.bottom &&
          box.top < other.bottom
        ) {
          return true;
        }
      }
    }
    return false;
  }
}

// Right, left, below, above of the node.
function sidesOf({ x, y, radius, width, height }) {
  const gap = radius + 4;
  return [
    { left: x + gap, top: y - height / 2 },
    { left: x - gap - width, top: y - height / 2 },
    { left: x - width / 2, top: y + gap - 1 },
    { left: x - width / 2, top: y - gap - height + 1 },
  ];
}

// `candidates`, the most important first: {index, x, y, radius, width, height, ...} in pixels. `obstacles` are nodes that only the
// first names may cover. Gives those that found room as {candidate, left, top}; one with `must` set is written even where it covers
// others.
export function placeLabels(candidates, obstacles, { width, height }, limit = 160) {
  const boxes = new Boxes();
  for (const node of obstacles) {
    const { x, y, radius } = node;
    boxes.add({ owner: node.index, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  const names = new Boxes();
  const placed = [];
  for (const candidate of candidates) {
    if (placed.length >= limit) break;
    const fits = sidesOf(candidate)
      .map(({ left, top }) => ({
        owner: candidate.index,
        left,
        top,
        right: left + candidate.width,
        bottom: top + candidate.height,
      }))
      .filter((box) => box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2);
    const free = fits.find((side) => !boxes.meets(side, candidate.index));
    const overNodes = placed.length < kFirst ? fits.find((side) => !names.meets(side, candidate.index)) : undefined;
    const box = free ?? overNodes ?? (candidate.must ? fits[0] : undefined);
    if (!box) continue;
    names.add({ ...box, owner: `name ${candidate.index}` });
    boxes.add({ ...box, owner: `name ${candidate.index}` });
    placed.push({ candidate, left: box.left, top: box.top });
  }
  return placed;
}
