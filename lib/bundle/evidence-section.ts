import type { BundleContent, BundledFile } from "@/lib/domain/bundle/bundle";
import { formatSize, nameOf } from "@/lib/i18n/case-words";
import { formatDateTime } from "@/lib/i18n/dates";
import { pair } from "@/lib/i18n/pair";
import { translator, type Translate } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { note, text, type Section } from "./document";

/** The list of evidence: whose, since when, and the checksum by which it can be told unchanged. */
export function evidenceSection(content: BundleContent, t: Translate): Section {
  const { files } = content;
  if (files.length === 0) return { title: t("evidence"), blocks: [text(t("no_evidence"))] };
  return {
    title: t("evidence"),
    blocks: [
      note(t("checks")),
      {
        kind: "entries",
        entries: files.map((file) => ({
          title: file.state === "missing" ? file.fileName : file.name,
          note: `${t("from")} ${whoseOf(file, content)} · ${t("received")} ${formatDateTime(file.addedAt, content.locale, marketplace.timeZone)}`,
          lines: [
            pair(
              content.locale,
              t("file"),
              `${file.fileName} · ${formatSize(file.sizeBytes, content.locale)}`,
            ),
            pair(content.locale, t("checksum"), file.sha256),
            t(file.state, { sha256: file.receivedSha256 }),
          ],
        })),
      },
    ],
  };
}

function whoseOf({ side }: BundledFile, { view, locale }: BundleContent): string {
  if (side === "staff") return translator(locale, "case")("page.our_team");
  return nameOf(side, { ...view, viewer: "staff" }, locale);
}
