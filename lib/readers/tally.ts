import type { Locale } from "@/lib/domain/case/vocabulary";

export type Reading = { day: string; locale: Locale; path: string };
export type Counted = Reading & { count: number };

/** In this process's memory until the worker writes them down: a reading costs no query. */
type Tally = {
  counts: Map<string, Counted>;
  /** How much each sender was counted in this minute. */
  minute: number;
  senders: Map<string, number>;
};
const processWide = globalThis as typeof globalThis & { recourseReads?: Tally };
const tally = (): Tally =>
  (processWide.recourseReads ??= { counts: new Map(), minute: 0, senders: new Map() });

/** More pages a minute than anyone reads, also from an office behind one address. */
const mostAMinute = 120;
/** Memory is bounded: in a minute with more senders than this, later ones are not counted. */
const mostSenders = 10_000;

/** Counts one reading of a known page; false when its sender is over the limit of the minute. */
export function countReading(reading: Reading, sender: string, now: Date): boolean {
  const state = tally();
  const minute = Math.floor(now.getTime() / 60_000);
  if (state.minute !== minute) Object.assign(state, { minute, senders: new Map() });
  const sofar = state.senders.get(sender) ?? 0;
  if (sofar >= mostAMinute || (sofar === 0 && state.senders.size >= mostSenders)) return false;
  state.senders.set(sender, sofar + 1);
  add({ ...reading, count: 1 });
  return true;
}

/** Takes what was counted since it was last taken. */
export function takeReadings(): Counted[] {
  const taken = [...tally().counts.values()];
  tally().counts.clear();
  return taken;
}

/** Gives back what could not be written down. */
export function giveBackReadings(readings: readonly Counted[]): void {
  for (const reading of readings) add(reading);
}

function add({ count, ...reading }: Counted): void {
  const { counts } = tally();
  const key = `${reading.day} ${reading.locale} ${reading.path}`;
  counts.set(key, { ...reading, count: (counts.get(key)?.count ?? 0) + count });
}
