import { PhoneLine } from "@/components/help/phone-line";
import { PublicShell } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageTitle } from "@/components/ui/page-title";
import { tokenInWords } from "@/lib/content/figures";
import { measuredWords } from "@/lib/content/measured";
import { everyLocale, localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = everyLocale;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "public");
  return pageMetadata(locale, "/contact", t("contact.title"), t("contact.lead"));
}

export default async function ContactPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "public");
  const at = (path: string) => `/${locale}${path}`;
  const { contactEmail, postalAddress } = marketplace;
  return (
    <PublicShell locale={locale} path="/contact">
      <PageTitle title={t("contact.title")} lead={t("contact.lead")} />
      <div className="mt-8 grid gap-5 lg:grid-cols-3">
        <Card as="section" aria-labelledby="phone">
          <h2 id="phone">{t("phone.title")}</h2>
          <div className="mt-2">
            <PhoneLine locale={locale} />
          </div>
        </Card>
        <Card as="section" aria-labelledby="write">
          <h2 id="write">{t("contact.write.title")}</h2>
          <p className="mt-2">
            {t("contact.write.text", {
              email: tokenInWords("request.email_answer", locale) ?? "",
              review: tokenInWords("request.review", locale) ?? "",
            })}
          </p>
          <p className="text-muted text-small mt-2">{measuredWords(locale)}</p>
          <ButtonLink href={at("/report/request")} className="mt-4">
            {t("contact.write.form")}
          </ButtonLink>
          <p className="mt-3">
            <a href={`mailto:${contactEmail}`} className="target">
              {t("contact.write.email", { email: contactEmail })}
            </a>
          </p>
        </Card>
        <Card as="section" aria-labelledby="post">
          <h2 id="post">{t("contact.post.title")}</h2>
          <address className="mt-2 not-italic">
            {postalAddress.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </address>
          <p className="text-muted mt-3">{t("contact.post.text")}</p>
          <p className="mt-2">
            <a href={at("/help/for-authorities/requests-by-the-authorities")} className="target">
              {t("contact.post.authorities")}
            </a>
          </p>
        </Card>
      </div>
      <section aria-labelledby="problem" className="bg-brand-soft rounded-card mt-8 p-5 sm:p-7">
        <h2 id="problem">{t("contact.problem.title")}</h2>
        <p className="measure mt-2">{t("contact.problem.text")}</p>
        <ButtonLink href={at("/report")} className="mt-4">
          {t("contact.problem.open")}
        </ButtonLink>
      </section>
    </PublicShell>
  );
}
