// A sentence cut into pieces, with the mentions of a tie's two ends and the words that express it marked.
//
// Evidence counts bytes of the original file. Where the sentence was printed as it stands there, the places are exact. Where tags
// were removed, the known name nearest to the place is taken; so it is for inferred ties, whose evidence is that of other ties.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function exactMarks(evidence, bytes) {
  const place = ([begin, end]) => {
    const before = decoder.decode(bytes.subarray(0, begin - evidence.begin)).length;
    return [before, before + decoder.decode(bytes.subarray(begin - evidence.begin, end - evidence.begin)).length];
  };
  const inside = ([begin, end]) => begin < end && begin >= evidence.begin && end <= evidence.end;
  return ["subject", "object", "trigger"]
    .filter((role) => evidence[role] && inside(evidence[role]))
    .map((role) => ({ role, place: place(evidence[role]) }));
}

function nearestName(text, names, wanted) {
  let best = null;
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const distance = Math.abs(at - wanted);
      if (!best || distance < best.distance) best = { distance, place: [at, at + name.length] };
    }
    if (best) return best.place;
  }
  return null;
}

function guessedMarks(evidence, tie) {
  const { text, begin, end } = evidence;
  const marks = [];
  for (const [role, node] of [
    ["subject", tie.source],
    ["object", tie.target],
  ]) {
    const wanted = ((evidence[role]?.[0] - begin) / Math.max(1, end - begin)) * text.length;
    const words = node.name
      .split(/\s+/)
      .filter((word) => word.length > 2)
      .reverse();
    const place = nearestName(text, [node.name, ...node.aliases, ...words].filter(Boolean), wanted || 0);
    if (place) marks.push({ role, place });
  }
  return marks;
}

// [{text, role}]; role is null, "subject", "object" or "trigger". The pieces make up the text.
export function markedPieces(evidence, tie) {
  const bytes = encoder.encode(evidence.text);
  const exact = !tie.inferred && bytes.length === evidence.end - evidence.begin;
  const marks = exact ? exactMarks(evidence, bytes) : guessedMarks(evidence, tie);
  const pieces = [];
  let at = 0;
  for (const {
    role,
    place: [begin, end],
  } of marks.sort((a, b) => a.place[0] - b.place[0])) {
    if (begin < at) continue; // within the mark before
    if (begin > at) pieces.push({ text: evidence.text.slice(at, begin), role: null });
    pieces.push({ text: evidence.text.slice(begin, end), role });
    at = end;
  }
  if (at < evidence.text.length) pieces.push({ text: evidence.text.slice(at), role: null });
  return pieces;
}
