import { caseActions } from "../case/vocabulary";

/** What an API key may be made for. A key without any may do nothing. */
export const apiScopes = [
  "cases:open",
  "cases:read",
  "cases:act",
  "procedures:read",
  "procedures:replace",
  "restrictions:read",
  "marketplace:push",
] as const;
export type ApiScope = (typeof apiScopes)[number];

/**
 * The permissions that each scope lets through; everything else is denied to a key, whoever it
 * acts for.
 */
export const permissionsOfScope: Record<ApiScope, readonly string[]> = {
  "cases:open": ["case:open", "claim:open"],
  "cases:read": [
    "own_cases:list",
    "queue:read",
    "case:read",
    "case:read_private",
    "case:read_answer",
  ],
  "cases:act": ["case:read", ...caseActions.map((action) => `case:${action}` as const)],
  "procedures:read": ["settings:read"],
  "procedures:replace": ["procedures:replace"],
  "restrictions:read": ["restrictions:list", "own_restrictions:list"],
  "marketplace:push": ["marketplace:push"],
};

/** Whether one of the scopes lets this permission through. */
export function withinScopes(scopes: readonly ApiScope[], permission: string): boolean {
  return scopes.some(
    (scope) =>
      Object.hasOwn(permissionsOfScope, scope) && permissionsOfScope[scope].includes(permission),
  );
}
