import type { ReactNode } from "react";
import { Callout } from "@/components/ui/callout";
import type { ClaimWords } from "./words";

/** The advice to talk to the seller first, with what to write. */
export function TalkFirst({ words, children }: { words: ClaimWords; children?: ReactNode }) {
  return (
    <Callout title={words.talk_title}>
      <p>{words.talk_text}</p>
      <blockquote className="border-line border-s-4 ps-4 italic">{words.talk_message}</blockquote>
      {children}
    </Callout>
  );
}
