export { changeCalendar } from "./change";
export { loadCalendar } from "./load";
export { recomputeDeadlines } from "./recompute";
