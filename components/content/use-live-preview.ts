"use client";

import { useEffect, useRef, useState } from "react";
import type { LivePreview } from "@/lib/domain/content/edit-state";

/** How long after the last key the text is drawn anew. */
const pauseMs = 500;

type Given = {
  draw: (body: string) => Promise<LivePreview | null>;
  first: string;
  version: number;
};

/** The preview that follows the typing; and whether a colleague saved a newer version meanwhile. */
export function useLivePreview({ draw, first, version }: Given) {
  const [shown, setShown] = useState<{ html: string | null; newer: boolean }>({
    html: first,
    newer: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const typed = (body: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const asked = (latest.current += 1);
      const answer = await draw(body).catch(() => null);
      if (answer && asked === latest.current) {
        setShown({ html: answer.html, newer: answer.version !== version });
      }
    }, pauseMs);
  };
  return { ...shown, typed };
}
