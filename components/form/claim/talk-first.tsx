import { CopyMessage } from "@/components/triage/copy-message";
import type { ClaimWords } from "./words";

/** The advice to talk to the seller first, with what to write. */
export function TalkFirst({ words }: { words: ClaimWords }) {
  return (
    <CopyMessage
      label={words.talk_text}
      text={words.talk_message}
      copy={words.copy}
      copied={words.copied}
    />
  );
}
