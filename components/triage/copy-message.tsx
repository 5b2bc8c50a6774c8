"use client";

import { useState } from "react";
import { useInBrowser } from "@/components/case/in-browser";
import { Button } from "@/components/ui/button";

type CopyMessageProps = { label: string; text: string; copy: string; copied: string };

/** A message ready to be copied; without JavaScript it is there to be selected. */
export function CopyMessage({ label, text, copy, copied }: CopyMessageProps) {
  const inBrowser = useInBrowser();
  const [done, setDone] = useState(false);
  return (
    <figure className="border-line bg-sunk rounded-card mt-3 border p-4">
      <figcaption className="text-muted text-small font-semibold">{label}</figcaption>
      <blockquote className="mt-2 whitespace-pre-line select-all">{text}</blockquote>
      {inBrowser ? (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button
            type="button"
            variant="secondary"
            onClick={() => void navigator.clipboard.writeText(text).then(() => setDone(true))}
          >
            {copy}
          </Button>
          <p role="status" className="text-success font-semibold">
            {done ? copied : ""}
          </p>
        </div>
      ) : null}
    </figure>
  );
}
