import { createTranslator } from "next-intl";
import type { Locale } from "./locales";
import { messages, type Namespace } from "./messages";

export type Translate = ((key: string, values?: Record<string, string | number>) => string) & {
  has(key: string): boolean;
};

const made = new Map<string, Translate>();

/**
 * The words of one namespace in one language. Throws for a key that is not there. Made once a
 * process: a translator keeps the messages that it has parsed, which is most of its work.
 */
export function translator(locale: Locale, namespace: Namespace): Translate {
  const key = `${locale} ${namespace}`;
  const known = made.get(key) ?? make(locale, namespace);
  made.set(key, known);
  return known;
}

function make(locale: Locale, namespace: Namespace): Translate {
  const translate = createTranslator({
    locale,
    namespace,
    messages: messages[locale],
    onError: (error) => {
      throw error;
    },
  });
  return translate as unknown as Translate;
}
