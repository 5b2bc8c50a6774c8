import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { readContent } from "./read-content";
import { readContentFiles, type ContentFiles } from "./shipped";
import { staleAddresses, type Shelves } from "./stale-addresses";

const shipped = readContentFiles();
const read = (files: ContentFiles) =>
  Object.fromEntries(locales.map((locale) => [locale, readContent(locale, files)])) as Shelves;
const before = read(shipped);
const file = "en/help/trade-safely/overpayment.md";
const article = "/en/help/trade-safely/overpayment";
/** What must be written anew once one file reads so; undefined: it is gone. */
const after = (name: string, change?: (source: string) => string) => {
  const files = new Map(shipped);
  files.delete(name);
  if (change) files.set(name, change(shipped.get(name) ?? shipped.get(file) ?? ""));
  return staleAddresses(before, read(files)).sort();
};

describe("pages to write anew", () => {
  it("are none when nothing changed", () => {
    expect(staleAddresses(before, before)).toEqual([]);
  });

  it("are the page alone when its words changed", () => {
    expect(after(file, (source) => `${source}\nOne more line.\n`)).toEqual([article]);
  });

  it("are also the lists and whatever says 'read next' when its title changed", () => {
    const stale = after(file, (source) => source.replace(/title: "/, 'title: "New '));
    const naming = before.en.topics
      .flatMap(({ articles }) => articles)
      .filter(({ related }) => related.includes("trade-safely/overpayment"))
      .map(({ path }) => `/en${path}`);
    expect(naming.length).toBeGreaterThan(0);
    expect(stale).toEqual(
      [...new Set([article, "/en", "/en/help", "/en/help/trade-safely", ...naming])].sort(),
    );
  });

  it("are the page in every language when one came or went", () => {
    const all = locales.map((locale) => `/${locale}/help/trade-safely/overpayment`);
    expect(after(file)).toEqual(expect.arrayContaining(all));
    const fresh = after("fr/help/trade-safely/fresh.md", (source) => source);
    expect(fresh).toEqual(
      expect.arrayContaining(["/fr/help/trade-safely/fresh", "/fr/help/trade-safely", "/fr/help"]),
    );
    expect(fresh).not.toContain("/en/help/trade-safely");
  });

  it("are every page of the help when a topic is named differently", () => {
    const stale = after("en/help/trade-safely/index.md", (it) => it.replace('"Trade', '"Deal'));
    expect(stale).toEqual(expect.arrayContaining(["/en", "/en/help", article]));
    expect(stale.filter((it) => !it.startsWith("/en"))).toEqual([]);
  });
});
