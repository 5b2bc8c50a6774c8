import { notFound, permanentRedirect, redirect } from "next/navigation";
import type { Locale } from "@/lib/i18n/locales";
import { localesOfPath, movedTo } from "./library";

/**
 * Ends a page for a path that this language has no text for: leads to its new address, else to the
 * same page in a language that has it. An unpublished page leads up to where it was listed.
 */
export function moreOrNothing(locale: Locale, path: string): never {
  const moved = movedTo(path);
  if (moved && !path.startsWith(`${moved}/`)) permanentRedirect(`/${locale}${moved}`);
  if (moved) redirect(`/${locale}${moved}`);
  const [other] = localesOfPath(path);
  if (other) redirect(`/${other}${path}`);
  notFound();
}
