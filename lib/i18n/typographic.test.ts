import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime, formatLocalDay, formatShort } from "./dates";
import { pair } from "./pair";
import { locales } from "./locales";
import { messages, namespaces, type Messages } from "./messages";

const zone = "Europe/Bucharest";
const first = new Date("2026-12-01T10:00:00Z");

function texts(tree: Messages): string[] {
  return Object.values(tree).flatMap((it) => (typeof it === "string" ? [it] : texts(it)));
}

const said = (locale: (typeof locales)[number]) =>
  namespaces.flatMap((namespace) => texts(messages[locale][namespace]));

describe("dates", () => {
  it("are written by French with 1er, and with nothing else of the kind", () => {
    expect(formatDate(first, "fr", zone)).toBe("1er décembre 2026");
    expect(formatDateTime(first, "fr", zone)).toContain("mardi 1er décembre 2026");
    expect(formatShort(first, "fr", zone)).toMatch(/^1er déc\./);
    expect(formatLocalDay("2026-12-01", "fr")).toMatch(/1er déc/);
    expect(formatDate(new Date("2026-12-11T10:00:00Z"), "fr", zone)).toBe("11 décembre 2026");
    expect(formatDate(first, "ro", zone)).toBe("1 decembrie 2026");
    expect(formatDate(first, "en", zone)).toBe("1 December 2026");
  });

  it.each(["2026-12-01T10:00:00Z", "2026-07-01T10:00:00Z"])("name one zone at %s", (at) => {
    const zones = locales.map((it) => formatDateTime(new Date(at), it, zone).split(/\s/).at(-1));
    expect(new Set(zones).size).toBe(1);
    expect(zones[0]).toMatch(/^EES?T$/);
  });
});

describe("a label and its text", () => {
  it("are joined as each language writes a colon", () => {
    expect(locales.map((locale) => pair(locale, "A", "b"))).toEqual(["A: b", "A\u00a0: b", "A: b"]);
  });
});

describe("numbers in words", () => {
  const counted =
    /(?<![\d.])(\d[\d.]*)\s(de\s)?(?:caractere|litere|zile|minute|ore|pagini|pixeli|fișiere|cuvinte|date)(?!\p{L})/gu;

  it("have a Romanian 'de' from 20 on, and none before", () => {
    const faulty = said("ro").flatMap((text) =>
      [...text.matchAll(counted)].filter(([, number = "", de]) => {
        const rest = Number(number.replaceAll(".", "")) % 100;
        const asks = rest >= 20 || (rest === 0 && number !== "0");
        return asks !== (de !== undefined);
      }),
    );
    expect(faulty.map(([it]) => it)).toEqual([]);
  });

  it.each([
    ["en", /\d{4,} characters/],
    ["fr", /\d{4,} caractères/],
    ["ro", /\d{4,} de caractere/],
  ] as const)("part thousands in %s", (locale, faulty) => {
    expect(said(locale).filter((text) => faulty.test(text))).toEqual([]);
  });
});

describe("words that fit what they stand beside", () => {
  it("are without an article after a Romanian preposition", () => {
    const faulty =
      /(?<!\p{L})(?:din|în|pe|la) (?:subiectul|numele|textul|temeiul|referința|motivele|numărul)(?= (?:nu|este|are)(?!\p{L}))/u;
    expect(said("ro").filter((text) => faulty.test(text))).toEqual([]);
  });

  it("call an appeal by one French word", () => {
    expect(said("fr").filter((text) => /contestation/iu.test(text))).toEqual([]);
  });
});
