// Suggestions for a name while it is typed.

// Letters without accents and case, so that "erdogan" finds "Erdoğan".
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ı", "i");
}

export function searchIndex(nodes) {
  return nodes.map((node) => ({
    node,
    names: [node.name, ...node.aliases].map((name) => ({ name, key: folded(name) })),
  }));
}

// 0: begins with it; 1: a word begins with it; 2: holds it; 3: not at all.
function fit(key, query) {
  const at = key.indexOf(query);
  if (at <= 0) return at === 0 ? 0 : 3;
  return new RegExp(`[^\\p{L}\\p{N}]${escaped(query)}`, "u").test(key) ? 1 : 2;
}

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

function bestName(names, query) {
  let best = { rank: 3 };
  names.forEach(({ name, key }, place) => {
    const rank = fit(key, query);
    if (rank < best.rank) best = { rank, name, alias: place > 0 };
  });
  return best;
}

// The nodes that `text` may mean, best first: [{node, name, alias}]; `name` is the one that fits.
export function suggestions(index, text, limit = 8) {
  const query = folded(text.trim());
  if (query === "") return [];
  return index
    .map(({ node, names }) => ({ node, ...bestName(names, query) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || b.node.bonds.length - a.node.bonds.length || a.node.index - b.node.index)
    .slice(0, limit);
}
