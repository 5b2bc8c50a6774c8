import { fileOf } from "@/lib/domain/content/paths";
import { locales } from "@/lib/i18n/locales";
import { contentInForce } from "./in-force";

/** Whether guidance stands at a path (without language), in any language, or did so before. */
export function isKnownPath(path: string): boolean {
  const { files, redirects } = contentInForce();
  return redirects.has(path) || locales.some((locale) => files.has(fileOf(path, locale)));
}
