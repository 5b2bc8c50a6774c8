import { describe, expect, it } from "vitest";
import type { MeasuredAnswers } from "@/lib/domain/answers/measured";
import { locales, type Locale } from "./locales";
import { measuredInWords, unmeasuredInWords } from "./measured-words";

const hour = 3_600;
const say = (locale: Locale, given: Partial<MeasuredAnswers>, amount = 12) =>
  measuredInWords(
    {
      // The 26th in UTC, and the 27th already where the marketplace is.
      measuredAt: new Date("2026-11-26T22:30:00Z"),
      ...{ answers: 42, averageSeconds: 9 * hour, medianSeconds: 9 * hour },
      ...given,
    },
    { amount, unit: "hours" },
    locale,
    "Europe/Bucharest",
  );
const none = { answers: 0, averageSeconds: null, medianSeconds: null };

describe("how long answers took, in words", () => {
  it.each([
    [
      "en",
      "In the last 30 days we answered e-mails after 9 hours on average (from 42 answers, as of 27 November 2026). That is within our aim of 12 hours.",
    ],
    [
      "fr",
      "Au cours des 30 derniers jours, nous avons répondu aux e-mails en 9 heures en moyenne (sur 42 réponses, au 27 novembre 2026). C’est conforme à notre objectif de 12 heures.",
    ],
    [
      "ro",
      "În ultimele 30 de zile am răspuns la e-mailuri în 9 ore, în medie (din 42 de răspunsuri, la 27 noiembrie 2026). Ne încadrăm în ținta noastră de 12 ore.",
    ],
  ] as const)("in %s", (locale, words) => {
    expect(say(locale, {})).toBe(words);
  });

  it.each([
    ["en", "after 9 hours on average, half of them within 2 hours 5 minutes (from"],
    ["fr", "en 9 heures en moyenne, et à la moitié d’entre eux en 2 heures 5 minutes au plus (sur"],
    ["ro", "în 9 ore, în medie, iar la jumătate dintre ele în cel mult 2 ore 5 minute (din"],
  ] as const)("say in %s that half were quicker, where they were", (locale, words) => {
    expect(say(locale, { medianSeconds: 2 * hour + 300 })).toContain(words);
    expect(say(locale, { medianSeconds: 10 * hour })).toBe(say(locale, {}));
    expect(say(locale, { medianSeconds: 9 * hour - 0.5, averageSeconds: 9 * hour })).toContain("8");
  });

  it.each([
    ["en", "That is longer than our aim of 8 hours."],
    ["fr", "C’est plus long que notre objectif de 8 heures."],
    ["ro", "Este mai mult decât ținta noastră de 8 ore."],
  ] as const)("say in %s that the aim is missed", (locale, words) => {
    expect(say(locale, {}, 8)).toContain(words);
  });

  it.each([
    ["en", 0, "we answered no e-mails: too few answers for a meaningful average"],
    ["en", 1, "we answered only 1 e-mail: too few"],
    ["en", 4, "we answered only 4 e-mails: too few"],
    ["fr", 0, "nous n’avons répondu à aucun e-mail\u00a0: trop peu de réponses"],
    ["fr", 1, "nous n’avons répondu qu’à 1 e-mail\u00a0: trop peu"],
    ["fr", 4, "nous n’avons répondu qu’à 4 e-mails\u00a0: trop peu"],
    ["ro", 0, "nu am răspuns la niciun e-mail: prea puține răspunsuri"],
    ["ro", 1, "am răspuns la un singur e-mail: prea puține"],
    ["ro", 4, "am răspuns doar la 4 e-mailuri: prea puține"],
  ] as const)("say in %s that %i are too few", (locale, answers, words) => {
    const said = say(locale, answers === 0 ? none : { answers });
    expect(said).toContain(words);
    expect(said, "no average").not.toMatch(/9/);
  });

  it.each([
    ["en", 5, "from 5 answers"],
    ["fr", 5, "sur 5 réponses"],
    ["ro", 5, "din 5 răspunsuri"],
    ["ro", 20, "din 20 de răspunsuri"],
    ["ro", 101, "din 101 răspunsuri"],
    ["en", 12_345, "from 12,345 answers"],
    ["ro", 12_345, "din 12.345 de răspunsuri"],
  ] as const)("count in %s: %i", (locale, answers, words) => {
    expect(say(locale, { answers })).toContain(words);
  });

  it.each(locales)("promise no figure in %s before there is one", (locale) => {
    expect(unmeasuredInWords(locale)).toMatch(/30/);
  });
});
