/** The mark: two half arches that meet. Decorative; the name stands beside it. */
export function LogoMark({ className = "size-9" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={`shrink-0 ${className}`}>
      <path
        d="M2.5 24.5C2.5 13.6 7.9 6.7 15.2 5.2v6.9C11.5 13.4 9.4 17.6 9.4 24.500z"
        fill="var(--brand)"
      />
      <path
        d="M29.5 24.500c0-10.9-5.4-17.8-12.7-19.300v6.900c3.7 1.3 5.8 5.5 5.8 12.400z"
        fill="var(--accent)"
      />
      <rect x="1.5" y="26.2" width="29" height="2.6" rx="1.3" fill="var(--ink)" />
    </svg>
  );
}
