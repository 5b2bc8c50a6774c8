import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import type { FormState } from "@/lib/domain/case/form-state";

type Props = {
  files: FormState["files"];
  kept: string;
  remove: string;
  /** What the button that takes a file away does. */
  removing: (id: string) => Pick<ComponentProps<"button">, "type" | "name" | "value" | "onClick">;
};

/** The files that the server holds for this form already. */
export function KeptFiles({ files, kept, remove, removing }: Props) {
  if (files.length === 0) return null;
  return (
    <ul className="mb-2">
      {files.map(({ id, fileName }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3">
          <span className="min-w-0 break-words">
            {fileName} ({kept})
          </span>
          <Button variant="quiet" {...removing(id)}>
            {remove} <span className="sr-only">{fileName}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
