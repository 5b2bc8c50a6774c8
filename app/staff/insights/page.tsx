import { AuthorityAnswers, EmailAnswers } from "@/components/desk/answer-times";
import { OpenByStage, PeriodFigures, PeriodPicker } from "@/components/desk/insights";
import { Lateness } from "@/components/desk/lateness";
import { PageTitle } from "@/components/ui/page-title";
import { deskContext } from "@/lib/actions/desk-context";
import { can } from "@/lib/domain/access/can";
import { readPeriod } from "@/lib/domain/calendar/period";
import { formatDate } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { figuresInForce } from "@/lib/figures-in-force";
import { marketplace } from "@/lib/marketplace";
import { authorityFigures, emailFigures } from "@/lib/services/staff/answer-times";
import { figuresOfPeriod, openByStage } from "@/lib/services/staff/insights";
import { latenessOfPeriod } from "@/lib/services/staff/lateness";
import { DeskFrame } from "../desk-frame";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Recourse" };

export default async function InsightsPage({ searchParams }: Props) {
  const { context, locale } = await deskContext("/staff/insights");
  const zone = marketplace.timeZone;
  const period = readPeriod(await searchParams, context.now, zone);
  const t = translator(locale, "desk");
  const lastMoment = new Date(period.until.getTime() - 1);
  return (
    <DeskFrame
      actor={context.actor}
      locale={locale}
      path="/insights"
      query={`from=${period.firstDay}&to=${period.lastDay}`}
    >
      <div className="stack-lg max-w-6xl">
        <PageTitle title={translator(locale, "staff")("insights")} lead={t("insights.lead")} />
        <section className="stack">
          <h2>{t("insights.open_now")}</h2>
          <OpenByStage counts={await openByStage(context)} locale={locale} />
        </section>
        <section className="stack">
          <h2>
            {t("insights.period", {
              from: formatDate(period.since, locale, zone),
              to: formatDate(lastMoment, locale, zone),
            })}
          </h2>
          <PeriodPicker period={period} locale={locale} />
          <PeriodFigures figures={await figuresOfPeriod(context, period)} locale={locale} />
          <p className="text-muted text-small measure">{t("insights.how")}</p>
        </section>
        <Lateness figures={await latenessOfPeriod(context, period)} locale={locale} />
        <section className="stack">
          <h2>{translator(locale, "log")("figures.title")}</h2>
          <EmailAnswers
            figures={await emailFigures(context, period)}
            aim={figuresInForce()["request.email_answer"]}
            locale={locale}
          />
        </section>
        {can(context.actor, "authorities:read") && (
          <section className="stack">
            <h2>{translator(locale, "authority")("figures.title")}</h2>
            <AuthorityAnswers figures={await authorityFigures(context, period)} locale={locale} />
          </section>
        )}
      </div>
    </DeskFrame>
  );
}
