import { expect, it } from "vitest";
import { bestLocale } from "./best-locale";

it.each([
  ["ro", "fr", "ro"],
  ["xx", "fr", "fr"],
  [undefined, "fr-CA,fr;q=0.9,en;q=0.8", "fr"],
  [undefined, "de,ro;q=0.5,en;q=0.4", "ro"],
  [undefined, "en;q=0.3, ro-RO;q=0.9", "ro"],
  [undefined, "fr;q=0, de", "en"],
  [undefined, "", "en"],
  [undefined, null, "en"],
  [undefined, ";;;,q=,=,\u0000", "en"],
])("cookie %s and header %s greet in %s", (cookie, header, locale) => {
  expect(bestLocale(cookie, header)).toBe(locale);
});
