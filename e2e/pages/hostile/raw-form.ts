import { randomUUID } from "node:crypto";

/** One part of what is sent, to the byte: no browser would send most of these. */
export type Part = { name: string; value: Buffer; file?: { name: Buffer; type: string } };

export const text = (name: string, value: string): Part => ({ name, value: Buffer.from(value) });

export function fileOf(
  name: string,
  value: Buffer,
  fileName: string | Buffer = "page.png",
  type = "image/png",
): Part {
  return { name, value, file: { name: Buffer.from(fileName), type } };
}

/** The parts as a multipart body. */
export function multipart(parts: readonly Part[]): { data: Buffer; type: string } {
  const boundary = `form-${randomUUID()}`;
  const pieces = parts.flatMap(({ name, value, file }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
    ...(file
      ? [Buffer.from('; filename="'), file.name, Buffer.from(`"\r\nContent-Type: ${file.type}`)]
      : []),
    Buffer.from("\r\n\r\n"),
    value,
    Buffer.from("\r\n"),
  ]);
  return {
    data: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

/** The parts as the query of an address; files have no place there. */
export function query(parts: readonly Part[]): string {
  const encoded = (bytes: Buffer) =>
    [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  return parts
    .filter((it) => !it.file)
    .map((it) => `${encoded(Buffer.from(it.name))}=${encoded(it.value)}`)
    .join("&");
}
