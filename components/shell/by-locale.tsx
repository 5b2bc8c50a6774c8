"use client";

import { useParams } from "next/navigation";
import type { ReactNode } from "react";

/** Picks the drawing for the language of the address; not-found pages are given no parameters. */
export function ByLocale({
  drawings,
  other,
}: {
  drawings: Record<string, ReactNode>;
  other: ReactNode;
}) {
  const { locale } = useParams<{ locale?: string }>();
  return drawings[locale ?? ""] ?? other;
}
