import { describe, expect, it } from "vitest";
import type { ImageEnding } from "@/lib/domain/content/images";
import { pixelsOf } from "./pixels";

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));
const riff = (chunk: string, rest: string) =>
  hex(`52494646 00000000 57454250 ${Buffer.from(chunk).toString("hex")} 00000000 ${rest}`);

describe("the size that a picture states", () => {
  it.each<[string, ImageEnding, Uint8Array, [number, number] | null]>([
    ["PNG", "png", hex(`89504e470d0a1a0a 0000000d 49484452 00000280 000001e0`), [640, 480]],
    [
      "JPEG after other segments",
      "jpg",
      hex("ffd8 ffe0 0004 0000 ffc4 0003 00 ffc0 0011 08 01e0 0280 03"),
      [640, 480],
    ],
    ["progressive JPEG", "jpg", hex("ffd8 ffc2 0011 08 0001 0002 03"), [2, 1]],
    ["lossy WebP", "webp", riff("VP8 ", "000000 9d012a 8002 e001"), [640, 480]],
    ["lossless WebP", "webp", riff("VP8L", "2f 7fc27700"), [640, 480]],
    ["extended WebP", "webp", riff("VP8X", "00000000 7f0200 df0100"), [640, 480]],
    ["JPEG that ends early", "jpg", hex("ffd8 ffe0 0004"), null],
    ["JPEG that stands still", "jpg", hex("ffd8 ffe0 0000 0000"), null],
    ["PNG without width", "png", hex(`89504e470d0a1a0a 0000000d 49484452 00000000 000001e0`), null],
    ["nothing", "webp", hex(""), null],
  ])("%s", (_, ending, bytes, expected) => {
    const size = pixelsOf(ending, bytes);
    expect(size && [size.width, size.height]).toEqual(expected);
  });
});
