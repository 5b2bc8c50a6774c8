import { onePagePdf } from "@/lib/services/demo/one-page-pdf";

/** Small files whose first bytes are what they claim to be. */
export const bytesOf = {
  png: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
  jpeg: Buffer.from(
    "ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffd9",
    "hex",
  ),
  pdf: Buffer.from(onePagePdf(["A letter."])),
  html: Buffer.from("<!doctype html><script>alert(document.cookie)</script>"),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
} as const;

/** An upload as a form carries it. The type is what the browser says, and so worth nothing. */
export function upload(name: string, bytes: Uint8Array, type = "image/png"): File {
  return new File([new Uint8Array(bytes)], name, { type });
}

/** A PNG unlike any other, so many bytes long. */
export function pngOf(length: number, mark = ""): Buffer {
  const bytes = Buffer.alloc(length, mark || " ");
  bytesOf.png.copy(bytes);
  return bytes;
}
