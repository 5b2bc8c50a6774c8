import type { ReactNode } from "react";
import { classNames } from "./class-names";

type TableProps = {
  /** What the table lists; read out, and shown unless `captionHidden`. */
  caption: string;
  captionHidden?: boolean;
  head: readonly ReactNode[];
  /** Rows: <tr> with <td> or <th scope="row">. */
  children: ReactNode;
  className?: string;
};

/** A table of data. Scrolls inside its own box on narrow screens, by keyboard too. */
export function Table({ caption, captionHidden, head, children, className }: TableProps) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className={classNames(
        "border-line bg-surface rounded-card overflow-x-auto border",
        className,
      )}
    >
      <table className="text-small [&_tbody_tr]:border-line [&_tbody_tr:hover]:bg-brand-soft/50 w-full border-collapse text-start [&_tbody_th]:px-3 [&_tbody_th]:py-3 [&_tbody_th]:text-start [&_tbody_th]:align-top [&_tbody_tr]:border-t [&_td]:px-3 [&_td]:py-3 [&_td]:align-top">
        <caption className={captionHidden ? "sr-only" : "px-3 py-2 text-start font-semibold"}>
          {caption}
        </caption>
        <thead className="bg-sunk">
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col" className="px-3 py-2 text-start font-semibold">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
