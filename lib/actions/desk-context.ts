import { cookies } from "next/headers";
import { currentMember } from "@/lib/auth/current-member";
import type { Route } from "@/lib/domain/access/routes";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { isLocale } from "@/lib/i18n/locales";
import type { Context } from "@/lib/services/context";
import { enter } from "./enter";

/** The desk's language: the one chosen there, else the agent's own. */
export async function deskLocale(): Promise<Locale> {
  const chosen = (await cookies()).get("locale")?.value ?? "";
  return isLocale(chosen) ? chosen : ((await currentMember())?.locale ?? "en");
}

/** The context of a desk page, for those whom its route admits. */
export async function deskContext(
  route: Route & `/staff${string}`,
  path: string = route,
): Promise<{ context: Context; locale: Locale }> {
  const locale = await deskLocale();
  return { context: await enter(route, locale, path), locale };
}
