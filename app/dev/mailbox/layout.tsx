import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { fontClass } from "../../fonts/fonts";
import "../../globals.css";
import { isPlayground } from "@/lib/env";

export const dynamic = "force-dynamic";
export const metadata = { title: "Mailbox", robots: { index: false } };

export default function MailboxLayout({ children }: { children: ReactNode }) {
  if (!isPlayground) notFound();
  return (
    <html lang="en" className={fontClass}>
      <body>
        <main id="main" className="mx-auto max-w-5xl space-y-6 px-4 py-8 wrap-anywhere">
          {children}
        </main>
      </body>
    </html>
  );
}
