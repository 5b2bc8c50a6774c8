import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A key as administrators see it: never its secret. */
export type ApiKeyRow = {
  id: string;
  name: string;
  prefix: string;
  scopes: readonly string[];
  memberName: string;
  createdByName: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

type Props = {
  keys: readonly ApiKeyRow[];
  locale: Locale;
  zone: string;
  revoke: (form: FormData) => Promise<void>;
};

/** Every key ever made, with a button to end those in use. */
export function ApiKeyList({ keys, locale, zone, revoke }: Props) {
  const t = translator(locale, "keys");
  const day = (at: Date) => formatDate(at, locale, zone);
  if (keys.length === 0) {
    return (
      <EmptyState title={t("none")}>
        <p>{t("none_text")}</p>
      </EmptyState>
    );
  }
  const head = [t("key"), t("acts_for"), t("scopes"), t("made_by"), t("used"), t("state")];
  return (
    <Table caption={t("list")} captionHidden head={head}>
      {keys.map((key) => (
        <tr key={key.id}>
          <th scope="row">
            {key.name}
            <code className="text-muted block font-normal">{key.prefix}…</code>
          </th>
          <td>{key.memberName}</td>
          <td>
            {key.scopes.map((scope) => (
              <span key={scope} className="block whitespace-nowrap">
                {t(`scope.${scope.replace(":", "_")}`)}
              </span>
            ))}
          </td>
          <td>{t("by", { moment: day(key.createdAt), name: key.createdByName })}</td>
          <td>{key.lastUsedAt ? day(key.lastUsedAt) : t("never")}</td>
          <td>
            {key.revokedAt ? (
              <span className="text-muted">{t("revoked", { moment: day(key.revokedAt) })}</span>
            ) : (
              <form action={revoke}>
                <input type="hidden" name="id" value={key.id} />
                <input type="hidden" name="locale" value={locale} />
                <Button variant="danger" aria-label={t("revoke_name", { name: key.name })}>
                  {t("revoke")}
                </Button>
              </form>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
