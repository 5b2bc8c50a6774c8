import { noticeSample } from "@/lib/domain/case/notice-samples";
import type { NoticeTemplate } from "@/lib/domain/case/notices";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { renderNotice } from "./render";
import type { Mail } from "./transport";

/** A mail of this template in this language with made-up data, to be looked at. */
export function sampleMail(template: NoticeTemplate, locale: Locale): Promise<Mail> {
  return renderNotice({
    id: "sample",
    email: "ana.ionescu@people.example",
    locale,
    template,
    data: noticeSample(template),
  });
}
