/** A keyset cursor: the sort moment (null: none) and the id of the last row shown. */
export type Cursor = { at: Date | null; id: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opaque text for a URL. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(`${cursor.at?.toISOString() ?? ""}|${cursor.id}`).toString("base64url");
}

/** Reads a cursor back; null for anything that is not one (a list then starts at its top). */
export function readCursor(text: string | undefined): Cursor | null {
  if (!text || text.length > 200) return null;
  const [at = "", id = ""] = Buffer.from(text, "base64url").toString("utf8").split("|");
  if (!uuid.test(id)) return null;
  if (at === "") return { at: null, id };
  const moment = new Date(at);
  // Years of more than four digits are instants to JavaScript, but not to the database.
  const known = moment.getTime() > 0 && moment.getUTCFullYear() < 10_000;
  return known ? { at: moment, id } : null;
}

/** A keyset cursor of a ranking: the rank of the last row shown, and what sets equal ranks apart. */
export type RankCursor = { rank: number; keys: readonly [string, string] };

/** Opaque text for a URL. */
export function writeRankCursor({ rank, keys }: RankCursor): string {
  return Buffer.from(JSON.stringify([rank, ...keys])).toString("base64url");
}

/** Reads a cursor back; null for anything that is not one (a list then starts at its top). */
export function readRankCursor(text: string | undefined): RankCursor | null {
  if (!text || text.length > 1_000) return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    const [rank, first, second] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
    if (!Number.isSafeInteger(rank) || Math.abs(Number(rank)) > 2_147_483_647) return null;
    if (typeof first !== "string" || typeof second !== "string") return null;
    // The database keeps no such character, and refuses to compare with it.
    if (/[\u0000\p{Cs}]/u.test(first + second)) return null;
    return { rank: Number(rank), keys: [first, second] };
  } catch {
    return null;
  }
}
