"use client";

import { useEffect, useRef, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";

export type PreviewWords = Record<"open" | "loading" | "failed" | "go" | "close", string>;

type Shown = { href: string; state: "loading" | "failed" | "shown" };

/** The parts of a case's page that a quick look needs, without what acts or can be pointed at. */
async function partsOf(href: string): Promise<Element[]> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`${href} answers ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const parts = [...page.querySelectorAll("[data-quick-look]")];
  for (const part of parts) {
    part.querySelectorAll("form, details, button, script").forEach((it) => it.remove());
    for (const it of [part, ...part.querySelectorAll("[id]")]) it.removeAttribute("id");
  }
  return parts;
}

/**
 * A quick look at a case of the queue, beside it: what the case's own page says, fetched when it is
 * asked for. Nothing of it exists without JavaScript; the row's link leads to the whole page.
 */
export function QueuePreview({ words }: { words: PreviewWords }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const wanted = useRef("");
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const open = async (event: MouseEvent) => {
      const { target } = event;
      const button = target instanceof Element && target.closest<HTMLElement>("[data-preview-of]");
      const href = button && button.dataset.previewOf;
      if (!href) return;
      wanted.current = href;
      body.current?.replaceChildren();
      setShown({ href, state: "loading" });
      if (!dialog.current?.open) dialog.current?.showModal();
      const parts = await partsOf(href).catch(() => null);
      // Another case may have been asked for meanwhile.
      if (wanted.current !== href) return;
      body.current?.replaceChildren(...(parts ?? []));
      setShown({ href, state: parts ? "shown" : "failed" });
    };
    document.addEventListener("click", open);
    return () => document.removeEventListener("click", open);
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={words.open}
      className="bg-paper text-ink border-line backdrop:bg-band/60 fixed inset-y-0 start-auto end-0 m-0 h-dvh max-h-none w-[min(42rem,100vw)] max-w-none border-s p-0"
    >
      <div className="flex h-full flex-col">
        <div className="border-line flex flex-wrap items-center justify-between gap-3 border-b px-5 py-3">
          <ButtonLink href={shown?.href ?? "/staff"}>{words.go}</ButtonLink>
          <form method="dialog">
            <Button variant="secondary">{words.close}</Button>
          </form>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto p-5" tabIndex={0} aria-live="polite">
          {shown?.state === "loading" && <p>{words.loading}</p>}
          {shown?.state === "failed" && <p>{words.failed}</p>}
          <div ref={body} className="space-y-6" />
        </div>
      </div>
    </dialog>
  );
}
