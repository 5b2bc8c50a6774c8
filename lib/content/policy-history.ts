import type { PolicyChange } from "@/lib/domain/content/policy-changes";
import { locales, type Locale } from "@/lib/i18n/locales";
import { markStale } from "./in-force";
import { library } from "./library";

/** The changes of every policy, newest first, by language and path without language. */
export type PolicyHistories = Readonly<
  Record<Locale, ReadonlyMap<string, readonly PolicyChange[]>>
>;

/** `mark` tells one state of the database from another. On globalThis, since routes are apart. */
const processWide = globalThis as typeof globalThis & {
  recoursePolicies?: { mark: string; histories: PolicyHistories };
};

/** What this process last took over; null before it did. */
export function historiesMark(): string | null {
  return processWide.recoursePolicies?.mark ?? null;
}

/** The history of a policy as pages and feeds show it; without a database only its beginning. */
export function historyOfPolicy(locale: Locale, path: string): readonly PolicyChange[] {
  const kept = processWide.recoursePolicies?.histories[locale].get(path);
  if (kept) return kept;
  const policy = library(locale).policies.find((it) => it.path === path);
  return policy ? [{ kind: "first", at: policy.effective }] : [];
}

/** Puts histories in force; pages of policies whose history differs are stale. */
export function putHistoriesInForce(mark: string, histories: PolicyHistories): void {
  const shown = (locale: Locale, path: string) => JSON.stringify(historyOfPolicy(locale, path));
  const all = locales.flatMap((locale) =>
    [...histories[locale].keys()].map((path) => ({ locale, path, was: shown(locale, path) })),
  );
  processWide.recoursePolicies = { mark, histories };
  markStale(
    all
      .filter(({ locale, path, was }) => was !== shown(locale, path))
      .map(({ locale, path }) => `/${locale}${path}`),
  );
}
