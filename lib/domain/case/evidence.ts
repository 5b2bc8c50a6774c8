/**
 * What may be added as evidence: the type is decided by content, 10 MB a file, five a form, so
 * never more than 50 MB together. A picture of more pixels would fill the memory of whoever opens it.
 */
export const evidenceLimits = { bytes: 10 * 1024 * 1024, count: 5, pixels: 50_000_000 } as const;
/**
 * How long the files of a form that is never sent are kept: a week bridges a weekend and an answer
 * awaited from elsewhere; longer, data of people are kept for no purpose (GDPR, Art. 5(1)(e)).
 */
export const unsentDays = 7;
export const evidenceTypes: readonly string[] = ["image/jpeg", "image/png", "application/pdf"];

type Told = { name: string; size: number; type: string };
export type FileFault = "files_type" | "files_size" | "files_empty" | "files_count";

/**
 * What a browser can tell of a file before it is sent; null when nothing speaks against it. `type`
 * is only what its name promises (empty for an unknown one), so the server looks into it as well.
 */
export function fileFault(file: Told): FileFault | null {
  if (file.size === 0) return "files_empty";
  if (file.type !== "" && !evidenceTypes.includes(file.type)) return "files_type";
  return file.size > evidenceLimits.bytes ? "files_size" : null;
}

/** Parts newly chosen files into those that may join the `held` ones, and the others with why not. */
export function sortFiles<T extends Told>(held: number, chosen: readonly T[]) {
  const taken: T[] = [];
  const refused: { name: string; fault: FileFault }[] = [];
  for (const file of chosen) {
    const full = held + taken.length >= evidenceLimits.count;
    const fault = fileFault(file) ?? (full ? "files_count" : null);
    if (fault) refused.push({ name: file.name, fault });
    else taken.push(file);
  }
  return { taken, refused };
}
