import type { ImageEnding } from "@/lib/domain/content/images";

type Size = { width: number; height: number };

/** Width and height that a picture's own header states; null when it states none. */
export function pixelsOf(ending: ImageEnding, bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = { png: ofPng, jpg: ofJpeg, webp: ofWebp }[ending](view);
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch {
    // It ends before it has said.
    return null;
  }
}

const ofPng = (view: DataView): Size => ({ width: view.getUint32(16), height: view.getUint32(20) });

/** Segment by segment to the frame header (SOF0 to SOF15 without DHT, JPG and DAC). */
function ofJpeg(view: DataView): Size | null {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (view.getUint16(at + 2) < 2) return null;
  }
  return null;
}

function ofWebp(view: DataView): Size | null {
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (chunk === "VP8X") return { width: three(24) + 1, height: three(27) + 1 };
  if (chunk === "VP8 ") {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (chunk !== "VP8L") return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
