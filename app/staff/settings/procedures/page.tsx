import { DeskShell } from "@/components/desk/desk-shell";
import { FiguresForm } from "@/components/desk/figures-form";
import { FiguresPreview } from "@/components/desk/figures-preview";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Callout } from "@/components/ui/callout";
import { PageTitle } from "@/components/ui/page-title";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { deskContext } from "@/lib/actions/desk-context";
import { replaceFigures } from "@/lib/actions/replace-figures";
import { endSession } from "@/lib/actions/sign-in";
import { procedureKinds } from "@/lib/domain/case/vocabulary";
import { readFigures } from "@/lib/domain/procedure/change-figures";
import { translator } from "@/lib/i18n/translator";
import { newestProcedure, procedureNotTakenOver } from "@/lib/services/procedures/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Recourse" };

/** Where administrators change the figures of the procedures: typed, looked at, then in force. */
export default async function ProceduresPage({ searchParams }: Props) {
  const { context, locale } = await deskContext("/staff/settings/procedures");
  const typed = Object.fromEntries(
    Object.entries(await searchParams).map(([name, value]) => [name, String(value)]),
  );
  const kind = procedureKinds.find((it) => it === typed.kind) ?? procedureKinds[0];
  const procedure = await newestProcedure(context.db, kind);
  const newer = await procedureNotTakenOver(context.db, kind);
  const { changes, errors } = typed.preview
    ? readFigures(procedure, typed)
    : { changes: [], errors: [] };
  const t = translator(locale, "figures");
  const kinds = translator(locale, "case");
  const failed = typed.failed && (t.has(`errors.${typed.failed}`) ? typed.failed : "unexpected");
  return (
    <DeskShell
      locale={locale}
      path="/settings/procedures"
      chooseLanguage={chooseLanguage}
      endSession={endSession}
    >
      <div className="stack-lg max-w-3xl">
        <div>
          <Breadcrumbs
            label={translator(locale, "common")("breadcrumbs")}
            items={[{ label: translator(locale, "staff")("settings"), href: "/staff/settings" }]}
          />
          <PageTitle title={t("title")} lead={t("lead")} />
        </div>
        {failed && (
          <Callout tone="danger" role="alert">
            <p>{t(`errors.${failed}`, { figure: "" })}</p>
          </Callout>
        )}
        {typed.done === String(procedure.version) && (
          <Callout tone="success" role="status">
            <p>{t("done", { version: procedure.version })}</p>
          </Callout>
        )}
        <nav aria-label={t("choose")}>
          <ul className="flex flex-wrap gap-x-5">
            {procedureKinds.map((it) => (
              <li key={it}>
                <a
                  href={`/staff/settings/procedures?kind=${it}`}
                  aria-current={it === kind ? "page" : undefined}
                  className="inline-block py-2.5 first-letter:uppercase aria-[current=page]:font-bold"
                >
                  {kinds(`kinds.${it}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <section className="stack">
          <h2 className="first-letter:uppercase">{kinds(`kinds.${kind}`)}</h2>
          <p className="text-muted">{t("version", { version: procedure.version })}</p>
          {newer && (
            <Callout>
              <p>{t("newer", { version: newer.version })}</p>
            </Callout>
          )}
          {typed.preview && errors.length === 0 && (
            <FiguresPreview
              procedure={procedure}
              locale={locale}
              changes={changes}
              action={replaceFigures}
            />
          )}
          <FiguresForm
            key={procedure.version}
            procedure={procedure}
            locale={locale}
            typed={typed.preview ? typed : {}}
            errors={errors}
          />
        </section>
      </div>
    </DeskShell>
  );
}
