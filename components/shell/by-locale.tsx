"use client";

import { useParams } from "next/navigation";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";

type ByLocaleProps = { drawings: Readonly<Record<Locale, ReactNode>>; otherwise: Locale };

/** Picks the drawing for the language of the address; not-found pages are given no parameters. */
export function ByLocale({ drawings, otherwise }: ByLocaleProps) {
  const { locale } = useParams<{ locale?: string }>();
  const own = locale !== undefined && Object.hasOwn(drawings, locale) ? locale : otherwise;
  return drawings[own as Locale];
}
