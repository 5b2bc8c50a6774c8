import { DataForm, type FormField } from "@/components/form/data-form";
import { formWords } from "@/components/form/words";
import type { FormAction } from "@/lib/domain/case/form-state";
import { staffRoles, type StaffRole } from "@/lib/domain/case/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Person = { id: string; email: string; name: string; publicName: string; roles: StaffRole[] };

type Props = {
  people: readonly Person[];
  locale: Locale;
  addColleague: FormAction;
  setRoles: FormAction;
};

/** Who works here, each with a form for the roles, and one to add somebody. */
export function ColleagueList({ people, locale, addColleague, setRoles }: Props) {
  const t = translator(locale, "people");
  const roleOf = translator(locale, "case");
  const roles: FormField = {
    name: "roles",
    label: t("roles"),
    kind: "several",
    options: staffRoles.map((value) => ({ value, label: roleOf(`roles.${value}`) })),
  };
  return (
    <>
      <ul className="divide-line border-line divide-y border-y">
        {people.map(({ id, email, name, publicName, roles: has }) => (
          <li key={id} className="py-3">
            <p className="flex flex-wrap gap-x-4">
              <strong>{name}</strong>
              <span className="text-muted wrap-anywhere">{email}</span>
            </p>
            <p>{has.map((it) => roleOf(`roles.${it}`)).join(" · ")}</p>
            {publicName !== name && (
              <p className="text-muted text-small">{t("shown_as", { name: publicName })}</p>
            )}
            <details className="mt-1">
              <summary className="target link cursor-pointer">
                {t("change")} <span className="sr-only">{name}</span>
              </summary>
              <div className="measure py-4">
                <DataForm
                  id={`roles-${id}`}
                  action={setRoles}
                  hidden={{ locale, memberId: id }}
                  fields={[{ ...roles, hint: t("roles_none"), value: has.join(" ") }]}
                  words={formWords(locale, t("save"))}
                  variant="secondary"
                />
              </div>
            </details>
          </li>
        ))}
      </ul>
      <section aria-labelledby="add-colleague" className="measure">
        <h2 id="add-colleague">{t("add")}</h2>
        <div className="mt-4">
          <DataForm
            id="colleague"
            action={addColleague}
            hidden={{ locale }}
            fields={[
              { name: "email", label: t("email"), hint: t("email_hint"), kind: "email" },
              { name: "name", label: t("name"), kind: "text" },
              { name: "publicName", label: t("public"), hint: t("public_hint"), kind: "text" },
              roles,
            ]}
            words={formWords(locale, t("add_button"))}
          />
        </div>
      </section>
    </>
  );
}
