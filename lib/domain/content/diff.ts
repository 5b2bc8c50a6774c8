/** A run of text that both have, or that only the older (`out`) or the newer (`in`) one has. */
export type Piece = { kind: "same" | "out" | "in"; text: string };

/** Beyond so many differing steps a stretch is told as replaced: a diff of it helps nobody. */
const maxSteps = 250;

/** How one text became another: line by line, and word by word inside lines that were changed. */
export function diffTexts(before: string, after: string): Piece[] {
  const pieces = diffTokens(linesOf(before), linesOf(after));
  const fine: Piece[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    const next = pieces[index + 1];
    if (!piece) continue;
    if (piece.kind === "out" && next?.kind === "in") {
      fine.push(...diffTokens(wordsOf(piece.text), wordsOf(next.text)));
      index += 1;
    } else fine.push(piece);
  }
  return joined(fine);
}

/** How one text became another, in whole lines. */
export function diffLines(before: string, after: string): Piece[] {
  return diffTokens(linesOf(before), linesOf(after));
}

const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const wordsOf = (text: string) => text.match(/\s+|[\p{L}\p{N}]+|./gsu) ?? [];

function diffTokens(before: readonly string[], after: readonly string[]): Piece[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start])
    start += 1;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return joined([
    { kind: "same", text: before.slice(0, start).join("") },
    ...shortest(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    { kind: "same", text: before.slice(before.length - end).join("") },
  ]);
}

/** Myers' algorithm: the fewest insertions and deletions. */
function shortest(a: readonly string[], b: readonly string[]): Piece[] {
  const trail: Map<number, number>[] = [];
  const furthest = new Map([[1, 0]]);
  const most = Math.min(a.length + b.length, maxSteps);
  for (let step = 0; step <= most; step += 1) {
    trail.push(new Map(furthest));
    for (let k = -step; k <= step; k += 2) {
      const down = k === -step || (k !== step && at(furthest, k - 1) < at(furthest, k + 1));
      let x = down ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trail);
    }
  }
  return [
    { kind: "out", text: a.join("") },
    { kind: "in", text: b.join("") },
  ];
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trail: Map<number, number>[],
): Piece[] {
  const pieces: Piece[] = [];
  let x = a.length;
  let y = b.length;
  for (let step = trail.length - 1; step >= 0; step -= 1) {
    const furthest = trail[step] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -step || (k !== step && at(furthest, k - 1) < at(furthest, k + 1));
    const fromX = at(furthest, down ? k + 1 : k - 1);
    const fromY = fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      pieces.push({ kind: "same", text: a[x - 1] ?? "" });
      x -= 1;
      y -= 1;
    }
    if (step === 0) break;
    if (down) pieces.push({ kind: "in", text: b[(y -= 1)] ?? "" });
    else pieces.push({ kind: "out", text: a[(x -= 1)] ?? "" });
  }
  return pieces.reverse();
}

const at = (furthest: ReadonlyMap<number, number>, k: number) => furthest.get(k) ?? -1;

/** Neighbours of one kind become one piece; within a change, what went comes first. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let out = "";
  let added = "";
  const flush = () => {
    if (out !== "") result.push({ kind: "out", text: out });
    if (added !== "") result.push({ kind: "in", text: added });
    out = added = "";
  };
  for (const { kind, text } of pieces) {
    if (text === "") continue;
    if (kind === "out") out += text;
    else if (kind === "in") added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === "same") last.text += text;
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}
