import { sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { bareNoun, spellingsOf } from "@/lib/domain/search/endings";
import { fold } from "@/lib/domain/search/words";

const dictionaries: Record<Locale, string> = {
  en: "english_stem",
  fr: "french_stem",
  ro: "romanian_stem",
};

/**
 * What stands for each spelled word when inflections are to meet: the word itself and the stems of
 * its spellings, all folded. A stemmer knows endings by their accents, so that the word with and
 * without them may have different stems: two words are one when any of theirs is. Releases of
 * PostgreSQL differ in whether Romanian's stemmer knows the comma or the cedilla: both are asked.
 */
export async function stemsOf(
  db: Database | Transaction,
  locale: Locale,
  words: readonly string[],
): Promise<Map<string, string[]>> {
  const forms = new Map(words.map((word) => [word, spellingsOf(word, locale)]));
  const asked = [...new Set([...forms.values()].flat())];
  const { rows } = await db.execute<{ form: string; stem: string }>(sql`
    select form, stem
    from jsonb_array_elements_text(${JSON.stringify(asked)}::jsonb) as form,
      unnest(ts_lexize(${dictionaries[locale]}::regdictionary, form)) as stem`);
  const stems = new Map(rows.map(({ form, stem }) => [form, fold(stem)]));
  return new Map(
    [...forms].map(([word, spellings]) => {
      const own = [
        fold(word),
        bareNoun(fold(word), locale),
        ...spellings.map((it) => stems.get(it)),
      ];
      return [word, [...new Set(own.filter((stem) => typeof stem === "string"))]];
    }),
  );
}
