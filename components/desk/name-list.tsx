import { DataForm } from "@/components/form/data-form";
import { formWords } from "@/components/form/words";
import type { FormAction } from "@/lib/domain/case/form-state";
import { knownKinds, type KnownDomain } from "@/lib/domain/scam/hosts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type NameListProps = {
  locale: Locale;
  names: readonly (KnownDomain & { id: string })[];
  /** Only for those who may change the list. */
  addName?: FormAction;
  removeName?: FormAction;
};

/** The names that the scam check knows, by kind, and the forms to change them. */
export function NameList({ locale, names, addName, removeName }: NameListProps) {
  const t = translator(locale, "staff");
  const kinds = knownKinds.filter((kind) => names.some((it) => it.kind === kind));
  return (
    <>
      {kinds.length === 0 ? <p>{t("names_none")}</p> : null}
      {kinds.map((kind) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind} className="text-h3">
            {t(`names_kinds.${kind}`)}
          </h2>
          <ul className="divide-line mt-2 divide-y">
            {names
              .filter((it) => it.kind === kind)
              .map(({ id, brand, domain }) => (
                <li key={id} className="flex items-center justify-between gap-x-4 py-1">
                  <span className="min-w-0">
                    <strong>{brand}</strong>{" "}
                    <span className="text-muted wrap-anywhere">{domain}</span>
                  </span>
                  {removeName ? (
                    <div className="[&_button]:mt-0">
                      <DataForm
                        id={`remove-${id}`}
                        action={removeName}
                        hidden={{ locale, id }}
                        fields={[]}
                        words={formWords(
                          locale,
                          <>
                            {t("names_remove")} <span className="sr-only">{brand}</span>
                          </>,
                          "desk",
                        )}
                        variant="quiet"
                      />
                    </div>
                  ) : null}
                </li>
              ))}
          </ul>
        </section>
      ))}
      {addName ? (
        <section aria-labelledby="add-name" className="measure">
          <h2 id="add-name">{t("names_new")}</h2>
          <div className="mt-4">
            <DataForm
              id="name"
              action={addName}
              hidden={{ locale }}
              fields={[
                {
                  name: "kind",
                  label: t("names_kind"),
                  kind: "choice",
                  options: knownKinds.map((value) => ({
                    value,
                    label: t(`names_kinds.${value}`),
                  })),
                },
                { name: "brand", label: t("names_brand"), kind: "text" },
                {
                  name: "domain",
                  label: t("names_domain"),
                  kind: "text",
                  hint: t("names_domain_hint"),
                },
              ]}
              words={formWords(locale, t("names_add"), "desk")}
            />
          </div>
        </section>
      ) : null}
    </>
  );
}
