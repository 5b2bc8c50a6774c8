import type { FormError } from "@/lib/domain/case/form-state";

/** Words of an error, with what it speaks of put in: a reference, the name of a file. */
export function errorText(words: Record<string, string>, { code, detail }: FormError): string {
  const text = words[code] ?? words.unexpected ?? code;
  return Object.entries(detail ?? {}).reduce(
    (said, [name, value]) => said.replaceAll(`{${name}}`, value),
    text,
  );
}
