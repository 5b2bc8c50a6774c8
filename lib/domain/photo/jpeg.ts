import { joined, numberAt, saysAt } from "./bytes";

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, exif: 0xe1, lone: 0x01 };
const orientationTag = 0x0112;

/**
 * A JPEG with what draws it and nothing more: no Exif, XMP, IPTC, comment, thumbnail or anything
 * behind its end. The way up is kept, as the only thing that its Exif still says. Never throws.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, 2)];
  for (let at = nextMarker(bytes, 2); at !== -1;) {
    const code = bytes[at + 1] ?? marker.end;
    if (code === marker.end || code === marker.start) {
      kept.push(Uint8Array.of(0xff, marker.end));
      break;
    }
    if (standsAlone(code)) {
      kept.push(bytes.subarray(at, at + 2));
      at = nextMarker(bytes, at + 2);
      continue;
    }
    const end = at + 2 + numberAt(bytes, at + 2, 2);
    if (end < at + 4 || end > bytes.length) break;
    kept.push(...cleanSegment(bytes.subarray(at, end), code));
    const after = code === marker.scan ? endOfScan(bytes, end) : end;
    kept.push(bytes.subarray(end, after));
    at = nextMarker(bytes, after);
  }
  return joined(kept);
}

const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7;
const standsAlone = (code: number) => code === marker.lone || isRestart(code);

/** Where the next marker begins: 0xFF and a code, behind any filling or rubbish; -1 for none. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1];
    if (code === undefined) return -1;
    if (code !== 0xff && code !== 0x00) return at;
  }
  return -1;
}

/** Where the drawing after the head of a scan ends: at a marker that is no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = nextMarker(bytes, from); at !== -1; at = nextMarker(bytes, at + 2)) {
    if (!isRestart(bytes[at + 1] ?? 0)) return at;
  }
  return bytes.length;
}

function cleanSegment(segment: Uint8Array, code: number): Uint8Array[] {
  const content = 4;
  const isApplication = code >= 0xe0 && code <= 0xef;
  if (code === 0xfe) return [];
  if (!isApplication) return [segment];
  if (code === 0xe0 && saysAt(segment, content, "JFIF\0")) return [jfifOf(segment)];
  if (code === 0xe2 && saysAt(segment, content, "ICC_PROFILE\0")) return [segment];
  if (code === 0xee && saysAt(segment, content, "Adobe")) return [segment];
  const way = code === marker.exif ? orientationOf(segment.subarray(content)) : 1;
  return way > 1 ? [exifOf(way)] : [];
}

/** The JFIF head without its thumbnail. */
function jfifOf(segment: Uint8Array): Uint8Array {
  const head = new Uint8Array(18);
  head.set(segment.subarray(0, 16));
  head.set([0x00, 0x10], 2);
  return head;
}

/** Which way up the picture is (1 to 8), as its Exif says; 1 where that cannot be read. */
function orientationOf(content: Uint8Array): number {
  if (!saysAt(content, 0, "Exif\0\0")) return 1;
  const tiff = content.subarray(6);
  const little = saysAt(tiff, 0, "II");
  const directory = numberAt(tiff, 4, 4, little);
  const count = numberAt(tiff, directory, 2, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return 1;
    if (numberAt(tiff, entry, 2, little) === orientationTag) {
      const way = numberAt(tiff, entry + 8, 2, little);
      return way >= 1 && way <= 8 ? way : 1;
    }
  }
  return 1;
}

/** An Exif segment that says which way up the picture is, and nothing else. */
function exifOf(way: number): Uint8Array {
  const head = [0xff, marker.exif, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00];
  const tiff = [0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08];
  const entry = [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, way, 0x00, 0x00];
  return Uint8Array.from([...head, ...tiff, 0x00, 0x01, ...entry, 0x00, 0x00, 0x00, 0x00]);
}
