import { describe, expect, it } from "vitest";
import { procedureKinds } from "@/lib/domain/case/vocabulary";
import { clocksOf } from "@/lib/domain/procedure/definition";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";
import { formatDuration } from "@/lib/i18n/duration";
import { locales } from "@/lib/i18n/locales";
import { putProceduresInForce } from "@/lib/figures-in-force";
import { replaceTokens } from "./figures";
import { renderMarkdown } from "./markdown";

const draw = (text: string, locale: (typeof locales)[number] = "en") =>
  renderMarkdown(replaceTokens(text, locale, "a.md"), locale).html;
const each = locales.flatMap((locale) => procedureKinds.map((kind) => [locale, kind] as const));

describe("the drawing of a procedure", () => {
  it.each(each)("in %s states every deadline of the %s", (locale, kind) => {
    const html = draw(`Before.\n\n{{path.${kind}}}\n\nAfter.`, locale);
    for (const { duration } of clocksOf(publishedProcedures[kind])) {
      expect(html).toContain(formatDuration(duration, locale));
    }
    expect(html).not.toContain("{{");
    expect(html).toMatch(/<figure class="path">.*<ol.*<\/figure>/s);
  });

  it("says what happens by itself, and what may stand still", () => {
    expect(draw("{{path.complaint}}")).toContain(
      "24 hours after first contact, then by itself to: Investigation",
    );
    expect(draw("{{path.dispute}}")).toContain("stands still while we wait for you");
  });

  it("is drawn only where it stands alone", () => {
    expect(draw("See {{path.claim}} here.")).not.toContain("<figure");
    expect(() => draw("{{path.nothing}}")).toThrow(/path\.nothing/);
  });

  it("follows the procedures in force, a stage without words included", () => {
    const text = JSON.stringify(publishedProcedures.fraud)
      .replaceAll('"received"', '"first_look"')
      .replace('"amount":3', '"amount":36')
      .replace('"business_days"', '"hours"');
    putProceduresInForce({ ...publishedProcedures, fraud: JSON.parse(text) });
    const html = draw("{{path.fraud}}");
    putProceduresInForce(publishedProcedures);
    expect(html).toContain("within 36 hours");
    expect(html).toContain("first look");
  });
});
