import { joined, numberAt } from "./bytes";

const signatureLength = 8;
const chunkFrame = 12;

/**
 * What draws a picture, by the PNG specification; text, time, Exif and whatever else there may be
 * are left out because they are not in this list.
 */
const drawing = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "bKGD", "hIST", "pHYs", "sPLT"],
  ...["cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI"],
  ...["acTL", "fcTL", "fdAT"],
]);

/** A PNG with what draws it and nothing more, up to where it is whole. Never throws. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, signatureLength)];
  for (let at = signatureLength; at + chunkFrame <= bytes.length;) {
    const end = at + chunkFrame + numberAt(bytes, at, 4);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) break;
    if (drawing.has(type)) kept.push(bytes.subarray(at, end));
    if (type === "IEND") break;
    at = end;
  }
  return joined(kept);
}
