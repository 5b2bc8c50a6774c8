/** Bytes put together from pieces. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, it) => sum + it.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Whether the bytes at `at` are these Latin letters. */
export function saysAt(bytes: Uint8Array, at: number, letters: string): boolean {
  if (at + letters.length > bytes.length) return false;
  return [...letters].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}

/** A whole number of `size` bytes at `at`; 0 where the bytes have ended. */
export function numberAt(bytes: Uint8Array, at: number, size: 2 | 4, littleEndian = false): number {
  if (at < 0 || at + size > bytes.length) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
  return size === 2 ? view.getUint16(0, littleEndian) : view.getUint32(0, littleEndian);
}
