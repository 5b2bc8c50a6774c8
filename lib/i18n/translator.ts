import { createTranslator } from "next-intl";
import type { Locale } from "./locales";
import { messages, type Namespace } from "./messages";

export type Translate = ((key: string, values?: Record<string, string | number>) => string) & {
  has(key: string): boolean;
};

/** The words of one namespace in one language. Throws for a key that is not there. */
export function translator(locale: Locale, namespace: Namespace): Translate {
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
