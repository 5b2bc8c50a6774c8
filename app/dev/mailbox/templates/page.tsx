import { noticeTemplates } from "@/lib/domain/case/notices";
import { localeNames, locales } from "@/lib/i18n/locales";
import { sampleMail } from "@/lib/mail/sample";

/** Every mail there is in every language, each with made-up data. */
export default async function TemplatesPage() {
  const rows = await Promise.all(
    noticeTemplates.map(async (template) => ({
      template,
      mails: await Promise.all(
        locales.map(async (locale) => ({ locale, ...(await sampleMail(template, locale)) })),
      ),
    })),
  );
  return (
    <>
      <p>
        <a href="/dev/mailbox">Mailbox</a>
      </p>
      <h1>Templates of mails</h1>
      <p className="text-muted">
        {noticeTemplates.length} mails in {locales.length} languages, with made-up data. Exists in
        the demo only.
      </p>
      <ul className="divide-line border-line divide-y border-y">
        {rows.map(({ template, mails }) => (
          <li key={template} className="py-3 sm:grid sm:grid-cols-[14rem_1fr]">
            <h2 className="text-base">{template}</h2>
            <ul>
              {mails.map(({ locale, subject }) => (
                <li key={locale} className="py-1.5">
                  <a href={`/dev/mailbox/templates/${template}/${locale}`}>
                    <span lang={locale}>
                      {localeNames[locale]}: {subject}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
