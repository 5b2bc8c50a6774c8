import { tokenInWords } from "@/lib/content/figures";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The stations of a claim; `figure` names the clock whose duration is stated. */
const stations = [
  { key: "open", figure: "claim.window" },
  { key: "answer", figure: "claim.response" },
  { key: "mediation" },
  { key: "decision" },
  { key: "carryOut", figure: "claim.carry_out" },
  { key: "appeal", figure: "claim.appeal_window" },
] as const;

/** How a claim goes, drawn as a path; made for the deep band. */
export function ClaimPath({ locale }: { locale: Locale }) {
  const t = translator(locale, "public");
  return (
    <ol className="grid lg:grid-cols-6">
      {stations.map((station, index) => {
        const span = "figure" in station ? (tokenInWords(station.figure, locale) ?? "") : "";
        return (
          <li
            key={station.key}
            className="border-band-line lg:last:border-band-line relative ms-4 border-s-2 ps-8 pb-8 last:border-transparent last:pb-0 lg:ms-0 lg:border-s-0 lg:border-t-2 lg:ps-0 lg:pe-4 lg:pt-8 lg:pb-0"
          >
            <span
              aria-hidden="true"
              className="border-band-ink bg-band text-band-ink absolute -start-[17px] top-0 grid size-8 place-items-center rounded-full border-2 font-serif font-semibold lg:start-0 lg:-top-[17px]"
            >
              {index + 1}
            </span>
            <h3 className="text-band-ink text-[1.125rem]">{t(`path.${station.key}.title`)}</h3>
            <p className="text-band-muted text-small mt-1">{t(`path.${station.key}.text`)}</p>
            <p
              className={
                span
                  ? "bg-accent-soft text-accent-ink rounded-control mt-3 inline-block px-2.5 py-1 text-[0.875rem] leading-snug font-semibold"
                  : "text-band-ink border-band-line rounded-control mt-3 inline-block border px-2.5 py-1 text-[0.875rem] leading-snug"
              }
            >
              {t(`path.${station.key}.limit`, { span })}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
