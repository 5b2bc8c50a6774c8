import type { Piece } from "@/lib/domain/content/diff";

type Props = { pieces: readonly Piece[]; label: string; words: { gone: string; added: string } };

/** What went and what came, marked by more than colour; long stretches that stayed are cut. */
export function Differences({ pieces, label, words }: Props) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="border-line bg-surface rounded-card text-small max-h-128 overflow-auto border p-4 font-mono [overflow-wrap:anywhere] whitespace-pre-wrap"
    >
      {pieces.map(({ kind, text }, index) => {
        if (kind === "out") {
          return (
            <del key={index} className="bg-danger-soft text-danger">
              <span className="sr-only">{words.gone}: </span>
              {text}
            </del>
          );
        }
        if (kind === "in") {
          return (
            <ins key={index} className="bg-success-soft text-success font-semibold">
              <span className="sr-only">{words.added}: </span>
              {text}
            </ins>
          );
        }
        return <span key={index}>{shortened(text)}</span>;
      })}
    </div>
  );
}

/** The first and last lines of what stayed the same. */
function shortened(text: string): string {
  const lines = text.split("\n");
  if (lines.length <= 9) return text;
  return [...lines.slice(0, 4), "", "  […]", "", ...lines.slice(-4)].join("\n");
}
