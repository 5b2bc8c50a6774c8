/**
 * A bigint as the embedded database gives it: a number where that is exact, else a BigInt. The
 * server drivers would give a string, so `count(*)` would differ between the databases.
 */
export function parseInt8(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}
