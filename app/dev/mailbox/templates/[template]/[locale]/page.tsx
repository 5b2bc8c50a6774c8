import { notFound } from "next/navigation";
import { MailView } from "@/components/mail/mail-view";
import { noticeTemplates } from "@/lib/domain/case/notices";
import { isLocale, localeNames, locales } from "@/lib/i18n/locales";
import { sampleMail } from "@/lib/mail/sample";

type Props = { params: Promise<{ template: string; locale: string }> };

/** One template of a mail in one language, with made-up data. */
export default async function TemplatePage({ params }: Props) {
  const { template, locale } = await params;
  const known = noticeTemplates.find((it) => it === template);
  if (!known || !isLocale(locale)) notFound();
  return (
    <>
      <p className="flex flex-wrap gap-x-4">
        <a href="/dev/mailbox/templates">Templates of mails</a>
        {locales.map((it) => (
          <a
            key={it}
            href={`/dev/mailbox/templates/${known}/${it}`}
            aria-current={it === locale ? "page" : undefined}
            lang={it}
          >
            {localeNames[it]}
          </a>
        ))}
      </p>
      <MailView {...await sampleMail(known, locale)} />
    </>
  );
}
