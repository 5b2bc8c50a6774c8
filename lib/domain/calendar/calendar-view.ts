import type { ClosedDate, Week } from "./calendar";
import type { FormError } from "../case/form-state";
import type { CalendarChange, Movement } from "./change";

export type ClosedDateView = ClosedDate & { id: string; date: string };

/** The calendar as administrators see it, with what is closed in one year. */
export type CalendarView = {
  version: number;
  timeZone: string;
  week: Week;
  year: number;
  years: readonly number[];
  closed: readonly ClosedDateView[];
  /** The last changes, newest first. `change` null: the deployment's own settings. */
  past: readonly {
    version: number;
    change: CalendarChange | null;
    at: Date;
    by: string | null;
    moved: number;
  }[];
};

/** A change on its way: still at its form, or to be confirmed. `before`: the entry it is about. */
export type WantedChange =
  | { step: "form"; errors: FormError[]; before: ClosedDateView | null }
  | {
      step: "preview";
      change: CalendarChange;
      movement: Movement;
      before: ClosedDateView | null;
    };
