import type { Locale } from "@/lib/i18n/locales";
import { weekInWords } from "@/lib/i18n/opening-words";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

/** The foot of every public and member page: every way in, and how to reach a person. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const t = translator(locale, "common");
  const at = (path: string) => `/${locale}${path}`;
  const columns = [
    {
      title: t("footer.learn"),
      links: [
        { href: at("/help"), label: t("nav.help") },
        { href: at("/policies/fraud-prevention"), label: t("footer.fraudPrevention") },
        { href: at("/policies/complaints"), label: t("footer.complaints") },
        { href: at("/policies/disputes"), label: t("footer.disputes") },
      ],
    },
    {
      title: t("footer.act"),
      links: [
        { href: at("/report"), label: t("nav.open") },
        { href: at("/track"), label: t("nav.track") },
        { href: at("/cases"), label: t("nav.cases") },
        {
          href: at("/help/for-authorities/requests-by-the-authorities"),
          label: t("footer.authorities"),
        },
      ],
    },
  ];
  return (
    <footer className="bg-band text-band-ink on-band print-hidden mt-16">
      <div className="page grid gap-x-8 gap-y-6 pt-10 pb-6 sm:grid-cols-2 md:grid-cols-3">
        {columns.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <p className="font-serif font-semibold">{title}</p>
            <ul className="mt-1">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <FooterLink href={href}>{label}</FooterLink>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <div>
          <p className="font-serif font-semibold">{t("nav.contact")}</p>
          <ul className="mt-1">
            <li>
              <FooterLink href={at("/contact")}>{t("footer.allWays")}</FooterLink>
            </li>
            <li>
              <FooterLink href={`tel:${marketplace.phone.replaceAll(" ", "")}`}>
                {marketplace.phone}
              </FooterLink>
              <p className="text-small text-band-muted">
                {weekInWords(marketplace.phoneHours, locale)}
              </p>
            </li>
            <li>
              <FooterLink href={`mailto:${marketplace.contactEmail}`}>
                {marketplace.contactEmail}
              </FooterLink>
            </li>
          </ul>
        </div>
      </div>
      <div className="page">
        <div className="border-band-line text-small text-band-muted flex flex-wrap justify-between gap-x-6 gap-y-1 border-t py-5">
          <p>{t("footer.text", { marketplace: marketplace.name })}</p>
          <p>{t("footer.source")}</p>
        </div>
      </div>
    </footer>
  );
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="link-quiet target text-band-ink hover:text-band-ink">
      {children}
    </a>
  );
}
