/**
 * What a form action answers. `values` is everything that was typed, so that nothing is lost;
 * `errors` name the field and a key under `errors` in messages/. Plain data: it crosses to the
 * browser and also renders without JavaScript.
 */
export type FormError = { field: string; code: string; detail?: Record<string, string> };
export type FormState = {
  status: "idle" | "review" | "error" | "done";
  values: Record<string, string>;
  errors: FormError[];
  /** Files already kept for this form: shown again, never asked for twice. */
  files: { id: string; fileName: string; sizeBytes: number }[];
  /** What sending would do, for an act of staff that is checked before it is sent. */
  review?: ActReview;
  /** What following a case told. */
  found?: FoundCase;
};

/** Where a case stands, in the reader's words: nothing that anyone wrote, and nobody's name. */
export type FoundCase = {
  title: string;
  facts: { term: string; value: string }[];
  /** How its sides come to the case itself. */
  text: string;
  link: { text: string; href: string } | null;
};

/** In words: what becomes of the case, and each mail that would go out. */
export type ActReview = {
  will: string[];
  mailsTitle: string;
  mails: { to: string; lang: string; subject: string; text: string }[];
};

export const idleState: FormState = { status: "idle", values: {}, errors: [], files: [] };
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** Errors in the order of the page's fields, so that a summary leads down the page; others first. */
export function inOrderOf(
  fields: readonly { name: string }[],
  errors: readonly FormError[],
): FormError[] {
  const place = ({ field }: FormError) => fields.findIndex(({ name }) => name === field);
  return errors.toSorted((one, other) => place(one) - place(other));
}
