import type { Suggestions } from "@/components/search/suggest";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { searchGuidance, type SearchAnswer } from "@/lib/services/search/queries";

export const dynamic = "force-dynamic";

const most = 6;

/** The pages that may be meant by what is being typed: `?l=` the reader's language, `&q=`. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const locale = searchParams.get("l") ?? "";
  if (!isLocale(locale)) {
    return Response.json({ error: "l must be one of en, fr, ro" }, { status: 400 });
  }
  const answer = await searchGuidance(locale, searchParams.get("q") ?? "", most);
  return Response.json(inWords(locale, answer), {
    headers: { "cache-control": "public, max-age=60" },
  });
}

function inWords(locale: Locale, { locale: where, query, total, found }: SearchAnswer) {
  const t = translator(locale, "search");
  const elsewhere =
    where === locale ? "" : t("suggest.elsewhere", { language: t(`languages.${where}`) });
  const answer: Suggestions = {
    label: t("suggest.list"),
    status:
      query === ""
        ? ""
        : found.length === 0
          ? t("suggest.none")
          : t("suggest.count", { count: found.length }),
    items: found.map(({ path, topic, title }) => ({
      href: `/${where}${path}`,
      title,
      note: [topic, elsewhere].filter(Boolean).join(" · "),
      lang: where === locale ? "" : where,
    })),
    all:
      total > found.length
        ? {
            href: `/${locale}/search?${new URLSearchParams({ q: query })}`,
            text: t("suggest.all"),
          }
        : null,
  };
  return answer;
}
