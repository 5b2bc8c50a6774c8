import { describe, expect, it } from "vitest";
import { locales } from "./locales";
import { messages, namespaces, type Messages } from "./messages";
import { translator } from "./translator";

/** Every message of a tree, by its dotted key. */
function flat(tree: Messages, above = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[above + key, value]]
        : Object.entries(flat(value, `${above}${key}.`)),
    ),
  );
}

/** The names that stand at the head of an ICU argument: {name} or {name, plural, …}. */
function argumentsOf(message: string): string[] {
  const names = [
    ...message.matchAll(/\{\s*([a-zA-Z]\w*)\s*(?:\}|,\s*(?:plural|select|number|date))/g),
  ];
  return [...new Set(names.map((match) => match[1] ?? ""))].sort();
}

describe.each(namespaces)("messages of %s", (namespace) => {
  const english = flat(messages.en[namespace]);

  it.each(locales)("%s has the same keys with the same arguments", (locale) => {
    const other = flat(messages[locale][namespace]);
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
    for (const [key, message] of Object.entries(other)) {
      expect([key, argumentsOf(message)]).toEqual([key, argumentsOf(english[key] ?? "")]);
    }
  });

  it("writes Romanian with commas below, never cedillas", () => {
    const faulty = Object.entries(flat(messages.ro[namespace])).filter(([, it]) =>
      /[şţŞŢ]/.test(it),
    );
    expect(faulty).toEqual([]);
  });

  it("keeps French signs with a no-break space before them", () => {
    const faulty = Object.entries(flat(messages.fr[namespace])).filter(([, it]) =>
      /(?: |[^\s\u00a0\u202f])[;!?»]|« | :(?!\/)|\p{L}:(?=\s|$)/u.test(it),
    );
    expect(faulty).toEqual([]);
  });
});

describe("translator", () => {
  it("follows the plurals of each language", () => {
    const say = (locale: (typeof locales)[number], unit: string, amount: number) =>
      translator(locale, "common")(`duration.${unit}`, { amount });
    expect(say("en", "business_days", 1)).toBe("1 business day");
    expect(say("fr", "business_days", 3)).toBe("3 jours ouvrables");
    expect(say("ro", "business_days", 1)).toBe("1 zi lucrătoare");
    expect(say("ro", "business_days", 3)).toBe("3 zile lucrătoare");
    expect(say("ro", "business_days", 30)).toBe("30 de zile lucrătoare");
    expect(say("ro", "hours", 24)).toBe("24 de ore");
  });

  it("throws for a message that is not there", () => {
    expect(() => translator("fr", "common")("no.such.key")).toThrow();
  });
});
