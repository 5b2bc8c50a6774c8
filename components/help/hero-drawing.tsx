/** Two people at one table, under two half arches that meet. Decorative. */
export function HeroDrawing({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 440 330" aria-hidden="true" className={className}>
      <path
        d="M28 300C28 142 104 44 208 26v58C136 102 92 178 92 300z"
        fill="var(--brand)"
        opacity="0.16"
      />
      <path
        d="M412 300C412 142 336 44 232 26v58c72 18 116 94 116 216z"
        fill="var(--accent)"
        opacity="0.26"
      />
      <path d="M208 26v58M232 26v58" stroke="var(--ink)" strokeWidth="3" strokeLinecap="round" />
      <circle cx="136" cy="150" r="27" fill="var(--brand)" />
      <path d="M92 252v-22c0-27 18-46 44-46s44 19 44 46v22z" fill="var(--brand)" />
      <circle cx="304" cy="150" r="27" fill="var(--accent)" />
      <path d="M260 252v-22c0-27 18-46 44-46s44 19 44 46v22z" fill="var(--accent)" />
      <path
        d="m194 208 27-10 27 10v32l-27 10-27-10z"
        fill="var(--surface)"
        stroke="var(--ink)"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <path
        d="m194 208 27 10 27-10M221 218v32M207 203l27 10"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <rect x="62" y="250" width="316" height="14" rx="7" fill="var(--ink)" />
      <path
        d="M104 264 92 304M336 264l12 40"
        stroke="var(--ink)"
        strokeWidth="9"
        strokeLinecap="round"
      />
      <path d="M20 306h400" stroke="var(--line-strong)" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
