import { inflateSync } from "node:zlib";

export type PdfFault = "files_pdf_broken" | "files_pdf_active" | "files_pdf_locked";

/** How much the object streams of one file may hold together when unpacked. */
const unpackedBytes = 64 * 1024 * 1024;
/** How far before the end of the file its last table is named (PDF 1.7, implementation note 18). */
const tailBytes = 1024;

const activeNames = /\/(?:JavaScript|Launch|EmbeddedFiles?)(?![\w.#-])/;
const script = /\/JS\s*(?:[(<]|\d+\s+\d+\s+R)/;

/**
 * What speaks against a PDF: that it has no structure to be read by, that it does something by itself
 * (JavaScript, starting a program, an action on opening) or carries files, or that it is locked so
 * that this cannot be told. A plain look for the names of these things, written in whichever way, in
 * the file and its object streams; no virus scanner, and no proof that a file is harmless.
 */
export function pdfFault(bytes: Uint8Array): PdfFault | null {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!hasStructure(raw)) return "files_pdf_broken";
  const { outside, objects, unread } = parts(raw);
  const said = named([outside, ...objects].join("\n"));
  if (activeNames.test(named(raw)) || activeNames.test(said) || script.test(said)) {
    return "files_pdf_active";
  }
  if (opensWithAction(said)) return "files_pdf_active";
  return unread ? "files_pdf_locked" : null;
}

/** Whether its end names a table of its objects that is there, and the table the first of them. */
function hasStructure(raw: string): boolean {
  const tail = raw.trimEnd().slice(-tailBytes);
  const at = Number(/startxref\s+(\d{1,10})\s+%%EOF(?![\s\S]*startxref)/.exec(tail)?.[1] ?? NaN);
  const table = raw.slice(Math.max(0, at - 16), at + 32);
  return /xref|\d+\s+\d+\s+obj/.test(table) && /\/Root(?![\w.#-])/.test(named(raw));
}

/** Names as they are meant: any of their letters may be written as # and two hexadecimal digits. */
function named(text: string): string {
  return text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** What stands outside of streams, and what the object streams hold. */
function parts(raw: string) {
  const outside: string[] = [];
  const objects: string[] = [];
  let unread = false;
  let left = unpackedBytes;
  const lastEnd = raw.lastIndexOf("endstream");
  let at = 0;
  for (let start = raw.indexOf("stream"); start >= 0; start = raw.indexOf("stream", at)) {
    const body = /^\r?\n/.exec(raw.slice(start + 6, start + 8))?.[0].length;
    const end = body === undefined || start > lastEnd ? -1 : raw.indexOf("endstream", start);
    if (body === undefined || end < 0 || raw.startsWith("end", start - 3)) {
      outside.push(raw.slice(at, start + 6));
      at = start + 6;
      continue;
    }
    const before = raw.slice(at, start);
    outside.push(before);
    at = end + "endstream".length;
    const dictionary = named(before.slice(before.lastIndexOf("obj") + 3));
    if (!/\/ObjStm(?![\w.-])/.test(dictionary)) continue;
    const object = unpacked(dictionary, raw.slice(start + 6 + body, end), left);
    if (object === null) unread = true;
    else {
      left -= object.length;
      objects.push(...object.objects);
    }
  }
  outside.push(raw.slice(at));
  return { outside: outside.join("\n"), objects, unread };
}

/** The objects of an object stream, each as it would stand in the file; null when unreadable. */
function unpacked(dictionary: string, body: string, most: number) {
  try {
    const packed = Buffer.from(body, "latin1");
    const filtered = /\/Filter(?![\w.-])/.test(dictionary);
    if (filtered && !/\/Fl(?:ateDecode)?(?![\w.-])/.test(dictionary)) return null;
    const text = filtered
      ? inflateSync(packed, { maxOutputLength: Math.max(most, 1) }).toString("latin1")
      : body;
    const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? NaN);
    const places = text.slice(0, first).trim().split(/\s+/).map(Number);
    if (!(first > 0) || places.some((it) => !Number.isInteger(it))) return null;
    const objects = places.flatMap((number, index) =>
      index % 2 === 1
        ? []
        : [
            `${number} 0 obj ${text.slice(first + (places[index + 1] ?? 0), first + (places[index + 3] ?? Infinity))} endobj`,
          ],
    );
    return { objects, length: text.length };
  } catch {
    return null;
  }
}

/** Whether opening it does more than show a place in it. */
function opensWithAction(said: string): boolean {
  const openings = [...said.matchAll(/\/OpenAction\s*([\s\S]{0,400})/g)];
  // A document has one; each that was added to it later may bring another.
  if (openings.length > 20) return true;
  for (const [, value = ""] of openings) {
    const [, number, generation] = /^(\d+)\s+(\d+)\s+R/.exec(value) ?? [];
    const meant =
      number === undefined
        ? value
        : (new RegExp(`(?<!\\d)${number}\\s+${generation}\\s+obj\\s*([\\s\\S]{0,400})`).exec(
            said,
          )?.[1] ?? "");
    const place = /^\s*\[/.test(meant);
    const goesThere = /^\s*<<(?:(?!>>)[\s\S])*\/S\s*\/GoTo(?![\w.-])/.test(meant);
    if (!place && !goesThere) return true;
  }
  return false;
}
