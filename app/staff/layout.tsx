import type { ReactNode } from "react";
import { fontClass } from "../fonts/fonts";
import "../globals.css";
import { deskLocale } from "@/lib/actions/desk-context";

export const dynamic = "force-dynamic";
export const metadata = { robots: { index: false } };

export default async function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await deskLocale()} className={fontClass}>
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  );
}
