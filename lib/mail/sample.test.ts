import { describe, expect, it } from "vitest";
import { noticeSample } from "@/lib/domain/case/notice-samples";
import { noticeTemplates, type NoticeData, type NoticeTemplate } from "@/lib/domain/case/notices";
import { locales } from "@/lib/i18n/locales";
import { renderNotice } from "./render";
import { sampleMail } from "./sample";

const all = noticeTemplates.flatMap((template) => locales.map((locale) => ({ template, locale })));

describe.each(all)("the mail $template in $locale", ({ template, locale }) => {
  it("has all of its words, and says everything as HTML and as text", async () => {
    const { subject, html, text } = await sampleMail(template, locale);
    for (const part of [subject, html, text]) {
      expect(part, "a key instead of words").not.toMatch(/\b(?:mail\.)?templates\.\w+|facts\.\w+/);
      expect(part, "a name in braces").not.toMatch(/\{\w+\}/);
      expect(part).not.toContain("undefined");
    }
    expect(html).toContain(`lang="${locale}"`);
    expect(subject.length).toBeGreaterThan(10);
    expect(subject.length, "cut off in lists of mails").toBeLessThan(80);
    expect(text).toContain(subject);
    const sample = noticeSample(template);
    const leads = sample.opensUntil ? "/track/open?token=RC-" : sample.path;
    const place = sample.path.startsWith("/staff/") ? "" : `/${locale}`;
    expect(text).toContain(`http://localhost:3000${place}${leads}`);
    for (const said of [sample.reference, sample.body, sample.reasons]) {
      if (said) expect(text, "line by line, as it was written").toContain(said);
    }
    const introduced = text.split("\n").findIndex((it) => /[:\u00a0]$/.test(it));
    const [first = "", ...more] = (sample.body ?? "").split("\n");
    if (introduced >= 0 && sample.body) {
      const after = text
        .split("\n")
        .slice(introduced + 1)
        .filter(Boolean);
      expect(after.slice(0, 1 + more.length), "what a colon announces").toEqual([first, ...more]);
    }
    expect(text.includes("/satisfaction?"), "asks about the outcome").toBe(
      sample.closedAt !== undefined,
    );
  });
});

it("is in another language than the others, each of them", async () => {
  for (const template of noticeTemplates) {
    const texts = await Promise.all(locales.map((it) => sampleMail(template, it)));
    expect(new Set(texts.map((it) => it.text.split("\n").at(-1))).size, template).toBe(3);
    expect(new Set(texts.map((it) => it.subject)).size, template).toBe(3);
  }
});

const mailOf = (template: NoticeTemplate, data: Partial<NoticeData>) =>
  renderNotice({
    id: "sample",
    email: "ana.ionescu@people.example",
    locale: "en",
    template,
    data: { ...noticeSample(template), ...data },
  });

it.each([
  ["you", "Your turn, by"],
  ["other", "The other side answers by"],
  ["team", "Our team acts by"],
] as const)("the opening mail says who acts by when: %s", async (turn, label) => {
  const { text } = await mailOf("case_opened", { turn });
  expect(text).toContain(label);
});

it("a case that went on by itself is said to be with a named team", async () => {
  const { text } = await mailOf("escalated", { stage: "investigation", team: "issue_resolution" });
  expect(text).toContain("Investigation (Issue resolution)");
});

it("promises a second look only where one can follow", async () => {
  const promise = "others will look at it";
  expect((await mailOf("answered", {})).text).toContain(promise);
  expect((await mailOf("answered", { final: "yes" })).text).not.toContain(promise);
});
