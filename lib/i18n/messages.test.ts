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

describe.each(namespaces)("the Romanian words of %s", (namespace) => {
  const english = flat(messages.en[namespace]);
  const romanian = Object.entries(flat(messages.ro[namespace]));
  const faulty = (wrong: (words: string, meant: string) => boolean) =>
    romanian.filter(([key, words]) => wrong(words, english[key] ?? ""));

  it("call a case “caz”, and “dosar” only the file of an authority", () => {
    expect(faulty((words, meant) => /dosar/i.test(words) && !/\bfile\b/i.test(meant))).toEqual([]);
  });

  it("ask politely wherever English commands", () => {
    expect(faulty((words, meant) => familiar.test(words) && command.test(meant))).toEqual([]);
  });
});

const command =
  /^(?:Accept|Add|Approve|Check|Choose|Close|Decide|Decline|Draft|Export|Extend|Give|Go|Lift|List|Log|Name|Offer|Open|Print|Propose|Read|Record|Refuse|Remove|Report|Restrict|Search|See|Send|Set|Show|Skip|Take|Turn|Withdraw|Write)\b/;

/** The same commands as one would say them to a friend: none ends in -ți. */
const familiar =
  /^(?:Nu )?(?:acceptă|adaugă|alege|aprobă|arată|caută|citește|comunică|decide|deschide|exportă|închide|înregistrează|înscrie|mergi|notează|numește|prelungește|preia|propune|pune|raportează|redactează|refuză|restricționează|retrage|ridică|scoate|scrie|soluționează|tipărește|transformă|trimite|verifică|vezi)(?!\p{L})/iu;

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
