/** The look shared by inputs, text areas and selects. */
export const controlClass =
  "block w-full min-h-11 rounded-control border-2 border-line-strong bg-surface px-3 py-2 " +
  "text-base text-ink placeholder:text-muted aria-invalid:border-danger " +
  "disabled:bg-sunk disabled:text-muted";
