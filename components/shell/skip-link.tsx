/** The first thing the keyboard reaches: past the header, to the content. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href="#content"
      className="bg-surface text-brand on-band rounded-control sr-only z-30 font-semibold focus:not-sr-only focus:absolute focus:start-3 focus:top-1.5 focus:px-4 focus:py-3"
    >
      {children}
    </a>
  );
}
