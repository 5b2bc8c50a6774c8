import type { Side } from "../case/vocabulary";
import { cleanJpeg } from "./jpeg";
import { cleanPng } from "./png";

const cleaners: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  "image/jpeg": cleanJpeg,
  "image/png": cleanPng,
};

type Whose = { side: Side | "staff"; mediaType: string };

/**
 * Whether this reader gets a photo without what it tells besides the picture (place, device,
 * moment, names): private data of whoever took it. Staff and whoever sent it get it as it is.
 */
export function isCleanedFor(reader: Side | "staff", file: Whose): boolean {
  return reader !== "staff" && reader !== file.side && Object.hasOwn(cleaners, file.mediaType);
}

/** The same picture, drawn by the same bytes, and nothing else; other files as they are. */
export function cleaned(bytes: Uint8Array, mediaType: string): Uint8Array {
  return cleaners[mediaType]?.(bytes) ?? bytes;
}
