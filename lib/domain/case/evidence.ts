/** What may be added as evidence: the type is decided by content, 10 MB a file, five a form. */
export const evidenceLimits = { bytes: 10 * 1024 * 1024, count: 5 } as const;
export const evidenceTypes: readonly string[] = ["image/jpeg", "image/png", "application/pdf"];

type Told = { name: string; size: number; type: string };
export type FileFault = "files_type" | "files_size" | "files_empty";

/**
 * What a browser can tell of a file before it is sent; null when nothing speaks against it. `type`
 * is only what its name promises, so the server looks into the file as well.
 */
export function fileFault(file: Told): FileFault | null {
  if (file.size === 0) return "files_empty";
  if (!evidenceTypes.includes(file.type)) return "files_type";
  return file.size > evidenceLimits.bytes ? "files_size" : null;
}
