import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { currentMember } from "@/lib/auth/current-member";
import { can } from "@/lib/domain/access/can";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { isLocale } from "@/lib/i18n/locales";
import type { Context } from "@/lib/services/context";
import { requestContext } from "./request-context";

/** The desk's language: the one chosen there, else the agent's own. */
export async function deskLocale(): Promise<Locale> {
  const chosen = (await cookies()).get("locale")?.value ?? "";
  return isLocale(chosen) ? chosen : ((await currentMember())?.locale ?? "en");
}

/**
 * The context of a desk page. Visitors are sent to sign in; for a member who does not work cases
 * the desk does not exist.
 */
export async function deskContext(path: string): Promise<{ context: Context; locale: Locale }> {
  const locale = await deskLocale();
  const context = await requestContext(locale);
  if (context.actor.kind !== "member") redirect(`/${locale}/sign-in?next=${path}`);
  if (!can(context.actor, "queue:read")) notFound();
  return { context, locale };
}
