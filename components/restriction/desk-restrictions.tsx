import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { CaseRestrictions, RestrictionView } from "@/lib/domain/restriction/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { imposeFields, restrictionFields } from "./fields";
import { Appeal, Lifted, StateBadges, TermLine } from "./parts";
import { RestrictionForm } from "./restriction-form";
import { Statement } from "./statement";

export type RestrictionActions = Record<"impose" | "lift" | "decideAppeal", FormAction>;

type Props = {
  of: CaseRestrictions;
  actions: RestrictionActions;
  locale: Locale;
  /** The place in the queue to come back to, as the address has it. */
  from: string;
};

/** At the desk: what the respondent may not do, and imposing, lifting, deciding on an appeal. */
export function DeskRestrictions({ of, actions, locale, from }: Props) {
  const t = translator(locale, "restriction");
  const place = { reference: of.reference, ...(from && { from }) };
  return (
    <Card as="section" className="space-y-4">
      <h2 className="text-h3">{t("desk.title", { name: of.member.publicName })}</h2>
      {of.items.length === 0 && <p className="text-muted">{t("desk.none")}</p>}
      {of.items.length > 0 && (
        <ul className="divide-line divide-y">
          {of.items.map((it) => (
            <li key={it.id} className="space-y-3 py-3">
              <DeskRestriction of={it} locale={locale} />
              {(["decideAppeal", "lift"] as const)
                .filter((act) => it.acts.includes(act))
                .map((act) => (
                  <RestrictionForm
                    key={act}
                    act={act}
                    action={actions[act]}
                    fields={restrictionFields(act, locale)}
                    about={{ ...place, restrictionId: it.id, version: String(it.version) }}
                    locale={locale}
                  />
                ))}
            </li>
          ))}
        </ul>
      )}
      {of.mayImpose && (
        <RestrictionForm
          act="impose"
          action={actions.impose}
          fields={imposeFields(locale, of.member.locale)}
          about={place}
          turn={of.items.length}
          locale={locale}
        />
      )}
    </Card>
  );
}

function DeskRestriction({ of, locale }: { of: RestrictionView; locale: Locale }) {
  const t = translator(locale, "restriction");
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>{t(`kinds.${of.kind}`)}</strong>
        <StateBadges of={of} locale={locale} />
      </p>
      <p className="text-small">
        <TermLine of={of} locale={locale} />
        <br />
        <span className="text-muted">
          {t("desk.imposed_by", {
            date: formatDate(of.imposedAt, locale, marketplace.timeZone),
            name: of.imposedBy ?? "",
          })}{" "}
          · <a href={`/staff/cases/${of.reference}`}>{of.reference}</a>
        </span>
      </p>
      <Lifted of={of} locale={locale} />
      <Appeal of={of} locale={locale} />
      <Details summary={t("desk.see")}>
        <Statement of={of} locale={locale} level={3} />
      </Details>
    </>
  );
}
