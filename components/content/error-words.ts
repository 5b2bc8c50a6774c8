import type { FormError } from "@/lib/domain/case/form-state";

/** Words of an error, with the names that it speaks of put in. */
export function errorText(words: Record<string, string>, error: FormError): string {
  const text = words[error.code] ?? words.unexpected ?? error.code;
  return text.replaceAll("{names}", error.detail?.names ?? "");
}
