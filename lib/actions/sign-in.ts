"use server";

import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { redirect } from "next/navigation";
import { getDatabase } from "@/db/client";
import { members, verificationTokens } from "@/db/schema";
import { signIn, signOut } from "@/lib/auth/auth";
import { safeNext } from "@/lib/auth/safe-next";
import { senderAddress } from "@/lib/auth/sender";
import { startSession } from "@/lib/auth/start-session";
import { desksOf } from "@/lib/domain/access/routes";
import type { FormState } from "@/lib/domain/case/form-state";
import { signInInput } from "@/lib/domain/case/inputs";
import { authSecret, isPlayground } from "@/lib/env";
import { now } from "@/lib/now";
import { takeOne } from "@/lib/rate-limit/take";
import { faultsOf, formLocale, rejected, textValues } from "./form";

/** Asks for a sign-in link. The answer is the same whether the address is known or not. */
export async function requestSignInLink(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const values = textValues(form);
  const parsed = signInInput.safeParse(values);
  if (!parsed.success) return rejected(values, faultsOf(parsed.error));
  const { email } = parsed.data;
  const db = await getDatabase();
  const within =
    (await takeOne(db, { key: `link:${email}`, most: 5, windowMinutes: 15 }, now())) &&
    (await takeOne(
      db,
      { key: `link-from:${await senderAddress()}`, most: 60, windowMinutes: 15 },
      now(),
    ));
  if (!within) return rejected(values, [{ field: "email", code: "rate_limited" }]);
  const [member] = await db
    .select({ id: members.id })
    .from(members)
    .where(eq(members.email, email));
  if (member) {
    const redirectTo = safeNext(values.next, `/${locale}/cases`);
    await signIn("nodemailer", { email, redirect: false, redirectTo });
  }
  redirect(`/${locale}/sign-in?sent=1`);
}

/**
 * The button on the link's page: uses the link up, in one statement, and signs in. Done here and
 * not by next-auth's callback address, because following a redirect there would open it twice.
 */
export async function signInByLink(form: FormData): Promise<void> {
  const locale = formLocale(form);
  const values = textValues(form);
  const parsed = signInInput.safeParse(values);
  if (!parsed.success) redirect(`/${locale}/sign-in?problem=link`);
  const { email } = parsed.data;
  const hashed = createHash("sha256").update(`${values.token}${authSecret()}`).digest("hex");
  const db = await getDatabase();
  const [used] = await db
    .delete(verificationTokens)
    .where(and(eq(verificationTokens.identifier, email), eq(verificationTokens.token, hashed)))
    .returning({ expires: verificationTokens.expires });
  const [member] = await db.select().from(members).where(eq(members.email, email));
  if (!used || !member || used.expires.getTime() < Date.now()) {
    redirect(`/${locale}/sign-in?problem=link`);
  }
  await startSession(db, member.id);
  redirect(safeNext(values.next, `/${locale}/cases`));
}

/** The demo's one click: signs in as one of its fictional people. Refused anywhere else. */
export async function signInAsDemoPerson(form: FormData): Promise<void> {
  const locale = formLocale(form);
  const parsed = signInInput.safeParse(textValues(form));
  const email = parsed.success ? parsed.data.email : "";
  if (!isPlayground || !email.endsWith(".example")) redirect(`/${locale}/sign-in`);
  const db = await getDatabase();
  const [member] = await db.select().from(members).where(eq(members.email, email));
  if (!member) redirect(`/${locale}/sign-in`);
  await startSession(db, member.id);
  const { id: memberId, roles } = member;
  const [desk] = desksOf({ kind: "member", memberId, roles, locale });
  const home = desk ?? `/${locale}/cases`;
  redirect(safeNext(String(form.get("next") ?? ""), home));
}

/** Ends the session and goes home. */
export async function endSession(form: FormData): Promise<void> {
  await signOut({ redirectTo: `/${formLocale(form)}` });
}
