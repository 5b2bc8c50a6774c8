/** A clock stands still from `from` until just before `to`. */
export type Pause = { from: Date; to: Date };
export type Part = { from: Date; to: Date; paused: boolean };

/** Pauses by when they begin, without empty ones. They may overlap: held time is held once. */
export function inOrder(pauses: readonly Pause[]): Pause[] {
  return pauses
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}

/** Cuts a span of time at the pauses (in order) that fall into it. */
export function cutAtPauses(from: Date, to: Date, pauses: readonly Pause[]): Part[] {
  const parts: Part[] = [];
  let at = from;
  for (const pause of pauses) {
    if (at >= to) break;
    if (pause.to <= at || pause.from >= to) continue;
    if (pause.from > at) parts.push({ from: at, to: pause.from, paused: false });
    const begins = pause.from > at ? pause.from : at;
    at = pause.to < to ? pause.to : to;
    parts.push({ from: begins, to: at, paused: true });
  }
  if (at < to) parts.push({ from: at, to, paused: false });
  return parts;
}
