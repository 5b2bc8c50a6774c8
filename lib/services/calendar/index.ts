export { changeCalendar, previewChange } from "./change";
export { loadCalendar } from "./load";
export type { Movement } from "./recompute";
