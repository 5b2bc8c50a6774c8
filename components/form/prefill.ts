import type { FormField } from "./data-form";

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/**
 * A form's fields with the choices that its address names, such as `?reason=damaged`. Only a choice
 * that the form offers is taken: words never come from an address.
 */
export function prefilled(fields: FormField[], parameters: Parameters): FormField[] {
  return fields.map((field) => {
    const value = field.kind === "choice" ? parameters[field.name] : undefined;
    const offered = field.options?.some((it) => it.value === value && !it.disabled);
    return typeof value === "string" && offered ? { ...field, value } : field;
  });
}

/** The same choices as a query, to carry them through signing in; "" when there is none. */
export function choicesIn(fields: readonly FormField[]): string {
  const chosen = fields.flatMap(({ name, value }) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(chosen).toString();
  return query && `?${query}`;
}
