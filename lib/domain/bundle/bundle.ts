import type { CaseView } from "../case/view";
import type { Locale, Performer, Side } from "../case/vocabulary";
import type { Procedure } from "../procedure/definition";

/** How a file stands in the bundle: what its reader may trust its bytes for. */
export type FileState = "as_received" | "without_location" | "changed" | "missing";

export type BundledFile = {
  /** Its place in the archive; unique, and safe on every system. */
  name: string;
  /** As whoever added it called it. */
  fileName: string;
  mediaType: string;
  side: Side | "staff";
  addedAt: Date;
  state: FileState;
  /** Of the bytes in the archive; of those once received where they are missing. */
  sizeBytes: number;
  sha256: string;
  /** As kept when the file was received. */
  receivedSha256: string;
};

/** Who reports: their own data, which the bundle is for them to hand over. */
export type Reporter = {
  name: string;
  publicName: string | null;
  email: string;
  phone: string | null;
  address: string | null;
};

/** All that the documents of a bundle say: the case as its claimant may see it. */
export type BundleContent<File extends BundledFile = BundledFile> = {
  view: CaseView;
  reporter: Reporter;
  files: readonly File[];
  locale: Locale;
  madeAt: Date;
};

/** Whether the procedure of a case offers its bundle to whoever acts in this part. */
export function offersBundle(procedure: Procedure, performer: Performer | null): boolean {
  const { bundleFor = [] } = procedure;
  return bundleFor.some((it) => it === performer);
}

/** The folder of the evidence inside the archive. */
const folder = "evidence";
const endings: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/pdf": "pdf",
};
const longest = 60;

/**
 * The name of a file in the archive, e.g. `evidence/03-cracked-helmet.jpg`: numbered, so that no
 * two are alike; ASCII, so that every unpacking program and `sha256sum -c` reads it alike; its
 * ending by what the file is, not by what it was called.
 */
export function nameInBundle(position: number, fileName: string, mediaType: string): string {
  const number = String(position).padStart(2, "0");
  const plain = fileName
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
  return `${folder}/${number}-${plain || "file"}.${endings[mediaType] ?? "bin"}`;
}

/** What is in the archive under a name, for its lists of checksums. */
export type Listed = { name: string; sizeBytes: number; sha256: string };

/** `manifest.txt` as `sha256sum -c` reads it. Names are ASCII without a backslash or line end. */
export function checksumLines(listed: readonly Listed[]): string {
  return listed.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}
