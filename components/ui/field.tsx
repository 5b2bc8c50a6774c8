import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** What a control must carry so that its label, hint and error are read with it. */
export type ControlProps = {
  id: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
};

type FieldProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** The word for "optional", when the field is. */
  optional?: string;
  className?: string;
  /** Draws the control: `{(control) => <TextInput {...control} name="title" />}`. */
  children: (control: ControlProps) => ReactNode;
};

/** The ids of a field's hint and error, for aria-describedby; undefined when it has neither. */
export function describedBy(id: string, has: { hint?: unknown; error?: unknown }) {
  const ids = [has.hint ? `${id}-hint` : null, has.error ? `${id}-error` : null];
  return ids.filter((it) => it !== null).join(" ") || undefined;
}

/** What the control of the field with this id must carry. */
export function wiring(id: string, error?: string, hint?: ReactNode): ControlProps {
  return {
    id,
    "aria-describedby": describedBy(id, { hint, error }),
    "aria-invalid": error ? true : undefined,
  };
}

/** A labelled control with its hint above and its error next to it. */
export function Field({ id, label, hint, error, optional, className, children }: FieldProps) {
  return (
    <div className={classNames(error && "border-danger border-s-4 ps-4", className)}>
      <label htmlFor={id} className="block font-semibold">
        {label}
        {optional ? <span className="text-muted font-normal"> ({optional})</span> : null}
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      <div className="mt-2">{children(wiring(id, error, hint))}</div>
    </div>
  );
}

/** The hint of the field with this id; nothing when empty. */
export function FieldHint({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <div id={`${id}-hint`} className="text-muted text-small mt-1">
      {children}
    </div>
  );
}

/** The error of the field with this id; nothing when empty. */
export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={`${id}-error`} className="text-danger mt-1 font-semibold">
      {children}
    </p>
  );
}
