import { isPlayground } from "./env";

type Offset = { recourseClockOffsetMs?: number };
const store = globalThis as typeof globalThis & Offset;

/** The time that every rule uses: the system's, moved only where the playground moved it. */
export function now(): Date {
  return new Date(Date.now() + (isPlayground ? (store.recourseClockOffsetMs ?? 0) : 0));
}

/** Moves the playground's clock; does nothing anywhere else. Milliseconds, absolute. */
export function setClockOffset(offsetMs: number): void {
  if (isPlayground) store.recourseClockOffsetMs = offsetMs;
}

/** Milliseconds by which the playground's clock is ahead. */
export function clockOffset(): number {
  return isPlayground ? (store.recourseClockOffsetMs ?? 0) : 0;
}
