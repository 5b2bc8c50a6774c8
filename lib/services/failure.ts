import type { FormError } from "@/lib/domain/case/form-state";

/**
 * The closed set of ways in which a verb can refuse. Wrong state, race and forbidden stay apart,
 * because a person can do something different about each.
 */
export type FailureKind =
  "invalid" | "forbidden" | "not_found" | "refused" | "conflict" | "limited";

/** A refusal that a person can be told about. Anything else that is thrown is a defect. */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly errors: FormError[],
  ) {
    super(`${kind}: ${errors.map((error) => `${error.field}=${error.code}`).join(", ")}`);
    this.name = "Failure";
  }
}

/** A refusal of one field; an empty `field` speaks of the form as a whole. */
export function fail(
  kind: FailureKind,
  code: string,
  field = "",
  detail?: Record<string, string>,
): Failure {
  return new Failure(kind, [detail ? { field, code, detail } : { field, code }]);
}
