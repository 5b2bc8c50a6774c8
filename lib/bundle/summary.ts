import type { BundleContent } from "@/lib/domain/bundle/bundle";
import type { OrderView } from "@/lib/domain/case/view";
import { formatMoney } from "@/lib/domain/money/money";
import { detailRows } from "@/lib/i18n/case-words";
import { formatDate, formatDateTime } from "@/lib/i18n/dates";
import { languageTags, type Locale } from "@/lib/i18n/locales";
import { entryBy, entryFacts, entryWords } from "@/lib/i18n/record-words";
import { translator, type Translate } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { forAuthorities } from "./for-authorities";
import { facts, note, text, type Block, type Document, type Section } from "./document";
import { evidenceSection } from "./evidence-section";

const day = (at: Date, locale: Locale) => formatDate(at, locale, marketplace.timeZone);
const moment = (at: Date, locale: Locale) => formatDateTime(at, locale, marketplace.timeZone);

/** The summary that goes to the police: the claimant's own data, and what they may see of the case. */
export function summaryOf(content: BundleContent): Document {
  const { view, locale, madeAt } = content;
  const t = wordsOf(locale);
  const names = { reference: view.reference, marketplace: marketplace.name };
  return {
    title: t("title"),
    subtitle: t("subject", names),
    author: marketplace.name,
    lang: languageTags[locale],
    locale,
    madeAt,
    sections: [
      {
        title: t("reporter"),
        blocks: [note(t("made", { moment: moment(madeAt, locale) })), reporter(content, t)],
      },
      happened(content, t),
      {
        title: t("order"),
        blocks: view.order ? [order(view.order, locale, t)] : [text(t("no_order"))],
      },
      otherSide(content, t),
      evidenceSection(content, t),
      timeline(content, t),
      ...forAuthorities(view.reference, locale, t),
    ],
    unshown: t("unshown"),
    pageOf: (page, pages) => `${view.reference} · ${t("page", { page, pages })}`,
  };
}

/** The words of the bundle's documents. */
export function wordsOf(locale: Locale): Translate {
  const t = translator(locale, "bundle");
  return Object.assign(
    (key: string, values?: Record<string, string | number>) => t(`doc.${key}`, values),
    {
      has: (key: string) => t.has(`doc.${key}`),
    },
  );
}

function reporter({ reporter: person, view, locale }: BundleContent, t: Translate): Block {
  const label = translator(locale, "case");
  return facts(
    [t("name"), person.name],
    [t("public_name"), person.publicName ?? t("no_account")],
    [t("email"), person.email],
    [t("phone"), person.phone],
    [t("address"), person.address],
    [
      t("standing"),
      view.reason && label.has(`reasons.${view.reason}`) ? label(`reasons.${view.reason}`) : null,
    ],
  );
}

function happened({ view, locale }: BundleContent, t: Translate): Section {
  const label = translator(locale, "case");
  const stage = label(`stages.${view.kind}.${view.stage}`);
  const outcome = view.outcome ? label(`outcomes.${view.outcome}`) : "";
  return {
    title: t("happened"),
    blocks: [
      facts(
        [t("reference"), view.reference],
        [t("kind"), label(`kinds.${view.kind}`)],
        [t("subject_line"), view.subject],
        [t("opened"), moment(view.openedAt, locale)],
        [t("stage"), [stage, outcome].filter(Boolean).join(" · ")],
        ...detailRows(view, locale).map(({ term, value }) => [term, value] as const),
      ),
      note(t("own_words")),
      text(view.description),
    ],
  };
}

function order(it: OrderView, locale: Locale, t: Translate): Block {
  const money = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: it.currency }, locale);
  const items = it.items.map(
    (item) => `${item.quantity} × ${item.title}, ${money(item.unitPriceMinor)}`,
  );
  return facts(
    [t("number"), it.number],
    [t("items"), items.join("\n")],
    [t("total"), money(it.totalMinor)],
    [t("placed"), day(it.placedAt, locale)],
    [t("promised"), day(it.promisedAt, locale)],
    [t("delivered"), it.deliveredAt ? day(it.deliveredAt, locale) : t("not_delivered")],
    [t("seller"), it.sellerName],
  );
}

function otherSide({ view }: BundleContent, t: Translate): Section {
  const { respondent } = view;
  return {
    title: t("other"),
    blocks: [
      respondent ? facts([t("other_name"), respondent.publicName]) : text(t("no_other")),
      note(t("other_text", { marketplace: marketplace.name })),
    ],
  };
}

function timeline({ view, locale }: BundleContent, t: Translate): Section {
  const label = translator(locale, "case");
  // By name, where the screen says "You": a stranger to the case reads this.
  const named = { ...view, viewer: "staff" as const };
  return {
    title: t("timeline"),
    blocks: [
      note(t("timeline_note", { zone: marketplace.timeZone })),
      {
        kind: "entries",
        entries: view.timeline.map((entry) => ({
          title: label(`events.${entry.type}`),
          note: `${moment(entry.at, locale)} · ${entryBy(entry, named, locale)}`,
          lines: [...entryFacts(entry, named, locale), entryWords(entry, named)].filter(
            (line) => line !== "",
          ),
        })),
      },
    ],
  };
}
