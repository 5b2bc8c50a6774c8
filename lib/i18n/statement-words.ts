import type { Statement } from "@/lib/domain/restriction/view";
import { marketplace } from "@/lib/marketplace";
import { formatDate, formatDateTime } from "./dates";
import type { Locale } from "./locales";
import { translator } from "./translator";

/** A statement of reasons in words: names with values, texts under headings, ways to turn. */
export type StatementWords = {
  rows: { term: string; value: string }[];
  texts: { title: string; text: string }[];
  redress: { title: string; ways: string[] };
};

/** The whole statement of reasons in its reader's language, alike on a page and in a mail. */
export function statementWords(statement: Statement, locale: Locale): StatementWords {
  const t = translator(locale, "restriction");
  const moment = (at: Date) => formatDateTime(at, locale, marketplace.timeZone);
  const { noticeException, endsAt, territory } = statement;
  return {
    rows: [
      { term: t("statement.measure"), value: t(`kinds.${statement.kind}`) },
      {
        term: t("statement.territory"),
        value: territory ?? t("statement.everywhere", { marketplace: marketplace.name }),
      },
      { term: t("statement.from"), value: moment(statement.startsAt) },
      {
        term: t("statement.until"),
        value: endsAt ? moment(endsAt) : t("statement.no_end"),
      },
      ...(noticeException
        ? [{ term: t("statement.exception"), value: t(`exceptions.${noticeException}`) }]
        : []),
      { term: t("statement.source"), value: t(`sources.${statement.source}`) },
      { term: t("statement.automation"), value: t(`automation.${statement.automation}`) },
      { term: t(`statement.ground_${statement.groundKind}`), value: statement.ground },
    ],
    texts: [
      { title: t("statement.facts"), text: statement.facts },
      { title: t("statement.why"), text: statement.explanation },
    ],
    redress: {
      title: t("statement.redress"),
      ways: statement.redress.map((way) =>
        t(`redress.${way}`, {
          date: formatDate(statement.appealUntil, locale, marketplace.timeZone),
        }),
      ),
    },
  };
}

/** A statement as a mail carries it: JSON, instants as ISO 8601. */
export function readStatement(json: string): Statement {
  const read = JSON.parse(json) as Statement & { startsAt: string; appealUntil: string };
  return {
    ...read,
    startsAt: new Date(read.startsAt),
    endsAt: read.endsAt && new Date(read.endsAt),
    appealUntil: new Date(read.appealUntil),
  };
}
