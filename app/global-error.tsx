"use client";

import "./globals.css";
import { errorWords } from "@/components/shell/error-words";

/** When even the document could not be drawn: every language, a link that starts afresh. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main className="page measure stack-lg flex-1 py-16">
          {["en", "fr", "ro"].map((locale) => {
            const words = errorWords(locale);
            return (
              <section key={locale} lang={locale}>
                <h1 className="text-h2">{words.title}</h1>
                <p className="text-muted mt-2">{words.text}</p>
                <p className="mt-2">
                  <a className="target" href={`/${locale}`}>
                    {words.retry}
                  </a>
                </p>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
