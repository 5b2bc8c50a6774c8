export { changeCalendar } from "./change";
export { previewChange } from "./preview";
export { loadCalendar } from "./load";
export { recomputeDeadlines } from "./recompute";
