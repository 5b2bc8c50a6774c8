import { beforeEach, describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { libraryDocuments } from "@/lib/services/search/documents";
import { measuredToken, replaceTokens } from "./figures";
import { contentInForce, takeStaleAddresses } from "./in-force";
import { library, policyBySlug } from "./library";
import { renderMarkdown } from "./markdown";
import { measuredWords, putMeasuredInForce, withMeasured } from "./measured";

const hour = 3_600;
const measured = (hours: number, answers = 6) => ({
  measuredAt: new Date("2026-06-08T07:00:00Z"),
  answers,
  averageSeconds: hours * hour,
  medianSeconds: hours * hour,
});
const drawn = (text: string) => renderMarkdown(replaceTokens(text, "en", "a.md"), "en").html;

describe("what is measured, on pages", () => {
  beforeEach(() => {
    putMeasuredInForce(measured(7));
    takeStaleAddresses();
  });

  it("makes stale what says it, in every language, once it says something else", () => {
    putMeasuredInForce({ ...measured(7), measuredAt: new Date("2026-06-08T08:00:00Z") });
    expect(takeStaleAddresses(), "the same words").toEqual([]);
    putMeasuredInForce(measured(8));
    const paths = ["/contact", "/help/how-we-resolve/how-a-request-goes", "/policies/complaints"];
    expect(takeStaleAddresses().sort()).toEqual(
      locales.flatMap((locale) => paths.map((path) => `/${locale}${path}`)).sort(),
    );
  });

  it("stands wherever the guidance states the aim", () => {
    const silent = [...contentInForce().files].filter(
      ([, source]) => source.includes("request.email_answer") && !source.includes(measuredToken),
    );
    expect(silent.map(([file]) => file)).toEqual([]);
    for (const locale of locales) {
      const html = policyBySlug(locale, "complaints")?.html ?? "";
      expect(withMeasured(html, locale)).toContain(`<p data-measured="email_answer">`);
      expect(withMeasured(html, locale)).toContain(measuredWords(locale));
      expect(html).not.toContain(measuredWords(locale));
    }
    expect(measuredWords("en")).toContain("after 7 hours on average (from 6 answers");
  });

  it("is a figure and no new text: neither the guidance nor what search takes in changes", () => {
    const before = [library("en"), libraryDocuments()];
    putMeasuredInForce(measured(30));
    expect([library("en"), libraryDocuments()]).toEqual(before);
    expect(library("en")).toBe(before[0]);
  });

  it("is drawn on a line of its own alone, and by no author's markup", () => {
    expect(withMeasured(drawn("{{measured.email_answer}}"), "en")).toContain("after 7 hours");
    const forged = drawn('<p data-measured="email_answer">x</p>\n\nWords.');
    expect(withMeasured(forged, "en")).not.toContain("after 7 hours");
  });
});
