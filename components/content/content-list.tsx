import { Table } from "@/components/ui/table";
import { localeNames, locales, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { StateBadges, type ShownState } from "./state-badges";

export type ContentRow = {
  id: string;
  path: string;
  title: string;
  texts: (ShownState & { locale: Locale })[];
};
export type ContentGroup = { key: string; title: string; rows: ContentRow[] };

type Props = {
  groups: ContentGroup[];
  locale: Locale;
  /** Whether the reader may open texts for editing. */
  writes: boolean;
};

/** Every page by topic, with the state of each language; each state leads to its text. */
export function ContentList({ groups, locale, writes }: Props) {
  const t = translator(locale, "content");
  return (
    <div className="stack-lg">
      {groups.map((group) => (
        <Table
          key={group.key}
          caption={group.title}
          head={[t("page"), ...locales.map((it) => localeNames[it])]}
        >
          {group.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="min-w-56 font-normal">
                <span className="font-semibold">{row.title}</span>
                <span className="text-muted block font-mono text-[0.8125rem]">{row.path}</span>
              </th>
              {row.texts.map((state) => (
                <td key={state.locale} className="relative min-w-36">
                  <StateBadges state={state} locale={locale} />
                  <span className="flex flex-wrap gap-x-4">
                    {writes ? (
                      <a className="target" href={`/staff/content/${row.id}/${state.locale}`}>
                        {state.status === "missing" ? t("translate") : t("edit")}
                        <span className="sr-only">
                          : {row.title}, {localeNames[state.locale]}
                        </span>
                      </a>
                    ) : null}
                    {state.isPublic ? (
                      <a className="target" href={`/${state.locale}${row.path}`}>
                        {t("view")}
                        <span className="sr-only">
                          : {row.title}, {localeNames[state.locale]}
                        </span>
                      </a>
                    ) : null}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </Table>
      ))}
    </div>
  );
}
