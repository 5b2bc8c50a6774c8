import { Button, ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Conflict } from "@/lib/domain/content/edit-state";
import { Differences } from "./differences";

export type ConflictWords = {
  title: string;
  text: string;
  theirs: string;
  differences: string;
  keepMine: string;
  takeTheirs: string;
  gone: string;
  added: string;
};

type Props = { conflict: Conflict; words: ConflictWords; here: string };

/** Somebody saved first: their text, how mine differs, and the choice. Nothing was overwritten. */
export function ConflictNotice({ conflict, words, here }: Props) {
  return (
    <Callout tone="warning" title={words.title} level={2}>
      <p>{words.text.replace("{name}", conflict.name).replace("{at}", conflict.at)}</p>
      <input type="hidden" name="theirVersion" value={conflict.version} />
      <details>
        <summary className="py-2.5 font-semibold">{words.theirs}</summary>
        <p className="font-semibold">{conflict.title}</p>
        <p>{conflict.summary}</p>
        <pre
          tabIndex={0}
          className="text-small max-h-96 overflow-auto font-mono whitespace-pre-wrap"
        >
          {conflict.body}
        </pre>
      </details>
      <p className="font-semibold">{words.differences}</p>
      <Differences pieces={conflict.pieces} label={words.differences} words={words} />
      <p className="flex flex-wrap gap-3">
        <Button variant="secondary" name="intent" value="over">
          {words.keepMine}
        </Button>
        <ButtonLink variant="quiet" href={here}>
          {words.takeTheirs}
        </ButtonLink>
      </p>
    </Callout>
  );
}
