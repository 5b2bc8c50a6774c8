"use client";

import { useEffect, useRef } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { FormAction, FoundCase } from "@/lib/domain/case/form-state";
import { DataForm, type FormField, type FormWords } from "./data-form";

type Props = { action: FormAction; locale: string; fields: FormField[]; words: FormWords };

/** The form to follow a case, answered above its fields: what was typed stays there. */
export function TrackForm({ action, locale, fields, words }: Props) {
  return (
    <DataForm
      id="track"
      action={action}
      hidden={{ locale }}
      fields={fields}
      words={words}
      answer={(state) => state.found && <Found found={state.found} attempt={state} />}
    />
  );
}

/** Where the case stands. Takes the focus when it appears, as a summary of errors does. */
function Found({ found, attempt }: { found: FoundCase; attempt: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      className="focus:outline-focus rounded-card focus:outline-3 focus:outline-offset-2"
    >
      <Card className="stack">
        <h2>{found.title}</h2>
        <SummaryList rows={found.facts} />
        <p>{found.text}</p>
        {found.link && <ButtonLink href={found.link.href}>{found.link.text}</ButtonLink>}
      </Card>
    </div>
  );
}
