"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

type Props = { text: string; copy: string; copied: string };

/** Puts a text on the clipboard, and says so. Where that is not allowed the text can be selected. */
export function CopyButton({ text, copy, copied }: Props) {
  const [done, setDone] = useState(false);
  const take = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
    } catch {
      setDone(false);
    }
  };
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button type="button" variant="secondary" onClick={take}>
        {copy}
      </Button>
      <span role="status" className="text-success font-semibold">
        {done && copied}
      </span>
    </p>
  );
}
