"use client";

import { useParams } from "next/navigation";
import { errorWords } from "@/components/shell/error-words";
import { Button } from "@/components/ui/button";

/** Something of ours failed: say so calmly and offer another try. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const words = errorWords(locale);
  return (
    <main id="content" className="page measure flex-1 py-16">
      <h1>{words.title}</h1>
      <p className="text-lead text-muted mt-3">{words.text}</p>
      <Button type="button" className="mt-6" onClick={reset}>
        {words.retry}
      </Button>
    </main>
  );
}
