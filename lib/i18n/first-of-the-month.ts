/** A date as French writes it: the first of a month is "1er", which no formatter knows. */
export function firstOfTheMonth(date: string, languageTag: string): string {
  if (!languageTag.startsWith("fr")) return date;
  return date.replace(/(^|[\s(])1(\s)(?=\p{L}{3})/u, "$11er$2");
}
