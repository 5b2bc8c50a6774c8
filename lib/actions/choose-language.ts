"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { safeNext } from "@/lib/auth/safe-next";
import { formLocale } from "./form";

/** Keeps the desk's language for a year. */
export async function chooseLanguage(form: FormData): Promise<void> {
  (await cookies()).set("locale", formLocale(form), { path: "/", maxAge: 365 * 86_400 });
  redirect(safeNext(String(form.get("next") ?? ""), "/staff"));
}
