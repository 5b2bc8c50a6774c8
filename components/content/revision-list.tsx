import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { RevisionOrigin } from "@/lib/domain/content/vocabulary";
import { formatShort } from "@/lib/i18n/dates";
import { pair } from "@/lib/i18n/pair";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { formWords } from "./form-words";
import { SimpleForm } from "./simple-form";

type Props = {
  locale: Locale;
  history: {
    text: {
      pageId: string;
      locale: Locale;
      version: number;
      latest: number;
      published: number | null;
    };
    revisions: {
      number: number;
      note: string;
      changesMeaning: boolean;
      origin: RevisionOrigin;
      name: string | null;
      at: Date;
    }[];
  };
  chosen: { from: number; to: number };
  /** Absent: the reader only reads. */
  restore?: FormAction;
};

/** Every revision, newest first: two to compare, any to bring back. */
export function RevisionList({ locale, history, chosen, restore }: Props) {
  const t = translator(locale, "content");
  const { text, revisions } = history;
  const hidden = { pageId: text.pageId, locale: text.locale, version: String(text.version) };
  return (
    <>
      <form id="compare" className="flex flex-wrap gap-3">
        <Button variant="secondary">{t("compare")}</Button>
      </form>
      <Table
        caption={t("revisions")}
        head={[
          t("from"),
          t("to"),
          t("revision"),
          t("when"),
          t("who"),
          t("field.note"),
          t("act.restore"),
        ]}
      >
        {revisions.map(({ number, note, changesMeaning, origin, name, at }) => (
          <tr key={number}>
            {(["from", "to"] as const).map((side) => (
              <td key={side}>
                <input
                  type="radio"
                  form="compare"
                  name={side}
                  value={number}
                  defaultChecked={chosen[side] === number}
                  aria-label={pair(locale, t(side), String(number))}
                  className="accent-brand size-6"
                />
              </td>
            ))}
            <th scope="row">
              {number}{" "}
              {number === text.published ? (
                <Badge tone="success">{t("status.published")}</Badge>
              ) : null}
            </th>
            <td>{formatShort(at, locale, marketplace.timeZone)}</td>
            <td>{name ?? t(`origin.${origin}`)}</td>
            <td>
              {note}
              {changesMeaning ? null : <Badge>{t("small_short")}</Badge>}
              {origin === "restored" ? <Badge>{t("origin.restored")}</Badge> : null}
            </td>
            <td>
              {restore && number !== text.latest ? (
                <SimpleForm
                  action={restore}
                  id={`restore-${number}`}
                  hidden={{ ...hidden, act: "restore", number: String(number) }}
                  submit={t("restore_number", { number })}
                  words={formWords(locale)}
                />
              ) : null}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
