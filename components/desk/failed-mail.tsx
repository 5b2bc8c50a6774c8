import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { FailedMail, ResentMail } from "@/lib/domain/case/view";
import { formatShort } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

type Props = {
  failed: readonly FailedMail[];
  locale: Locale;
  resend: (form: FormData) => Promise<void>;
};

/** Mail that could not be sent, why, and a button that sends it again. */
export function FailedMailList({ failed, locale, resend }: Props) {
  const t = translator(locale, "desk");
  if (failed.length === 0) {
    return (
      <EmptyState title={t("mail.none")} icon="success">
        <p>{t("mail.none_text")}</p>
      </EmptyState>
    );
  }
  return (
    <ul className="divide-line border-line divide-y border-y">
      {failed.map((mail) => (
        <li
          key={mail.id}
          className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-4"
        >
          <div className="min-w-0 flex-1 basis-72">
            <MailName mail={mail} locale={locale} />
            <p className="text-danger mt-1 break-words">
              {t("mail.failed_at", { moment: moment(mail.failedAt, locale) })}
              {mail.fault && (
                <>
                  {" "}
                  <span lang="en">{mail.fault}</span>
                </>
              )}
            </p>
          </div>
          {mail.reference ? (
            <form action={resend}>
              <input type="hidden" name="noticeId" value={mail.id} />
              <input type="hidden" name="failedAt" value={mail.failedAt.toISOString()} />
              <Button variant="secondary">
                {t("mail.resend")}
                <span className="sr-only">
                  : {mail.email}, {mail.reference}
                </span>
              </Button>
            </form>
          ) : (
            <p className="text-muted text-small max-w-64">{t("mail.link_expired")}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

const tones: Record<ResentMail["state"], BadgeTone> = {
  sent: "success",
  waiting: "amber",
  failed: "danger",
};

/** What was sent again lately, by whom, and what became of it. */
export function ResentMailList({
  resent,
  locale,
}: {
  resent: readonly ResentMail[];
  locale: Locale;
}) {
  const t = translator(locale, "desk");
  if (resent.length === 0) return <p className="text-muted">{t("mail.none_resent")}</p>;
  return (
    <ul className="divide-line border-line divide-y border-y">
      {resent.map((mail) => (
        <li key={`${mail.id} ${mail.failedAt.toISOString()}`} className="py-3">
          <MailName mail={mail} locale={locale} />
          <p className="text-small mt-1">
            <Badge tone={tones[mail.state]}>{t(`mail.states.${mail.state}`)}</Badge>{" "}
            {t("mail.resent_by", { name: mail.by, moment: moment(mail.resentAt, locale) })}
          </p>
        </li>
      ))}
    </ul>
  );
}

function MailName({ mail, locale }: { mail: FailedMail; locale: Locale }) {
  const t = translator(locale, "mail");
  const values = { reference: mail.reference ?? "", marketplace: marketplace.name };
  const subject = `templates.${mail.template}.subject`;
  return (
    <p className="min-w-0">
      <strong>
        {t.has(subject)
          ? t(subject, { ...values, name: "", other: "", kind: "", subject: "" })
          : mail.template}
      </strong>
      <span className="text-muted text-small block break-words">
        {mail.email} · {mail.locale.toUpperCase()}
        {mail.reference && (
          <>
            {" "}
            · <a href={`/staff/cases/${mail.reference}`}>{mail.reference}</a>
          </>
        )}
      </span>
    </p>
  );
}

const moment = (at: Date, locale: Locale) => formatShort(at, locale, marketplace.timeZone);
