/** The first thing the keyboard reaches: past the header, to the content. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href="#content"
      className="bg-brand text-on-brand hover:text-on-brand rounded-control sr-only z-30 px-4 py-3 font-semibold focus:not-sr-only focus:absolute focus:start-3 focus:top-3"
    >
      {children}
    </a>
  );
}
