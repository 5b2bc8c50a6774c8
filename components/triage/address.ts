import type { Answers, Ask } from "@/lib/domain/triage/graph";

/** The address of the triage with these answers; `at` shows that question again. */
export function triageAddress(locale: string, answers: Answers, at?: Ask): string {
  const query = new URLSearchParams({ ...answers, ...(at && { at }) }).toString();
  return `/${locale}/start${query && `?${query}`}`;
}
