import { randomUUID } from "node:crypto";
import { DataForm } from "@/components/form/data-form";
import { loggedFields } from "@/components/form/logged-fields";
import { formWords } from "@/components/form/words";
import { PageTitle } from "@/components/ui/page-title";
import { deskContext } from "@/lib/actions/desk-context";
import { logCase } from "@/lib/actions/log-case";
import { kindsWorked } from "@/lib/domain/access/works";
import { localValue } from "@/lib/domain/calendar/local-moment";
import { simpleInputs, type SimpleKind } from "@/lib/domain/case/inputs";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { DeskFrame } from "../../desk-frame";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Recourse" };

const everyKind = Object.keys(simpleInputs) as SimpleKind[];

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);

export default async function LogCasePage({ searchParams }: Props) {
  const asked = (await searchParams).kind;
  const { context, locale } = await deskContext("/staff/cases/new");
  const worked = kindsWorked(context.actor);
  const kinds = everyKind.filter((it) => worked.includes(it));
  const kind = kinds.find((it) => it === asked) ?? "request";
  const t = translator(locale, "log");
  const label = translator(locale, "case");
  const roles = context.actor.kind === "member" ? context.actor.roles : [];
  return (
    <DeskFrame actor={context.actor} locale={locale} path="/cases/new" query={`kind=${kind}`}>
      <div className="measure space-y-6">
        <PageTitle title={t("title")} lead={t("lead")} />
        <nav aria-label={t("kinds")}>
          <ul className="flex flex-wrap gap-x-5">
            {kinds.map((it) => (
              <li key={it}>
                <a
                  href={`/staff/cases/new?kind=${it}`}
                  aria-current={it === kind ? "page" : undefined}
                  className="target aria-[current]:font-bold aria-[current]:no-underline"
                >
                  {capital(label(`kinds.${it}`))}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <DataForm
          key={kind}
          id={`log-${kind}`}
          action={logCase}
          hidden={{ locale, kind, submissionKey: randomUUID() }}
          fields={loggedFields(kind, locale, localValue(marketplace.timeZone, context.now), roles)}
          words={formWords(locale, t("save"), "desk")}
        />
      </div>
    </DeskFrame>
  );
}
