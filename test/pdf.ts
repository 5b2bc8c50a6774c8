import { deflateSync } from "node:zlib";

/** A PDF of these objects, numbered from 1; the first is its catalogue. */
export function pdfOf(objects: readonly string[], trailer = ""): Buffer {
  let file = "%PDF-1.5\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, "latin1");
}

/** An object stream that holds these objects, numbered from 50. */
export function objectStream(
  objects: readonly string[],
  how: "packed" | "plain" = "packed",
): string {
  let at = 0;
  const places = objects.map((object, index) => {
    const place = `${50 + index} ${at}`;
    at += object.length + 1;
    return place;
  });
  const head = `${places.join(" ")}\n`;
  const text = `${head}${objects.join(" ")}`;
  const body = how === "packed" ? deflateSync(Buffer.from(text)).toString("latin1") : text;
  const filter = how === "packed" ? "/Filter /FlateDecode" : "";
  return (
    `<< /Type /ObjStm /N ${objects.length} /First ${head.length} ${filter} ` +
    `/Length ${body.length} >>\nstream\n${body}\nendstream`
  );
}
