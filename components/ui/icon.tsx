import type { ReactNode } from "react";

const paths = {
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5M12 7.6v.4" />
    </>
  ),
  warning: (
    <>
      <path d="M12 4 2.8 19.5h18.4z" />
      <path d="M12 10v4.4M12 16.9v.3" />
    </>
  ),
  success: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.4 2.8 2.8L16.2 9.4" />
    </>
  ),
  danger: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m9 9 6 6m0-6-6 6" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.2l3.4 2" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  search: <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20.5 20.5" />,
  arrow: <path d="M5 12h13m-5-5.5 5.5 5.5-5.5 5.5" />,
  parcel: <path d="M4 8.2 12 4l8 4.2v8L12 20l-8-3.8zM4 8.2l8 3.9 8-3.9M12 12.1V20M8 6l8 4" />,
  mismatch: <path d="M5 5h8v8H5zM16.5 11.2a4.4 4.4 0 1 1-5.3 5.3M16 4l4 4m0-4-4 4" />,
  shield: <path d="M12 3.5 5 6v5.5c0 4.2 2.9 7.4 7 9 4.1-1.6 7-4.8 7-9V6zM12 8.5v4M12 15.4v.3" />,
  silence: <path d="M4 5h16v11h-8l-4.5 4v-4H4zM9 10.5h6" />,
  question: (
    <>
      <path d="M4 5h16v11h-8l-4.5 4v-4H4z" />
      <path d="M10 9a2 2 0 1 1 2.8 1.9c-.6.3-.8.6-.8 1.1M12 13.7v.2" />
    </>
  ),
  megaphone: <path d="M4 10v4h3l9 4.5v-13L7 10zM7 14l1.5 5h2.6L10 15.4M19 10v4" />,
  scales: <path d="M12 4v15M7.5 19.5h9M5 7.5l7-1.6 7 1.6M5 7.5l-2.6 6h5.2zM19 7.5l-2.6 6h5.2z" />,
  phone: (
    <path d="M6.5 4h3l1.4 4-1.9 1.5a11.6 11.6 0 0 0 5.5 5.5L16 13.1l4 1.4v3c0 1.2-1 2.1-2.2 2A14.9 14.9 0 0 1 4.5 6.2 2 2 0 0 1 6.5 4z" />
  ),
  mail: <path d="M3.5 6h17v12.5h-17zM4 6.6l8 6.4 8-6.4" />,
  post: <path d="M5 20.5v-9a4 4 0 0 1 8 0v9M9 7.5h7a4 4 0 0 1 4 4v5h-7M15.5 7.5V3.8h3" />,
  building: (
    <path d="M4 20h16M5.5 17h13M6.5 17V10M10.2 17V10M13.8 17V10M17.5 17V10M4.5 10h15L12 4.5z" />
  ),
  lock: <path d="M6 10.5h12V20H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.6" />,
  file: <path d="M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6" />,
  handshake: (
    <path d="m3 8 4-2 5 2 5-2 4 2v7l-3 1M3 8v7l3 1 5 4 2-1.2M12 8l-3.4 3.2c.8 1.4 2.6 1.4 3.7.4l1.3-1.1L18 15.4c.6 1-.6 2.2-1.7 1.5M16.3 16.9c.5 1.1-.7 2.2-1.8 1.6l-1.5-1" />
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof paths;

/** A decorative 24 px line drawing in the colour of the words; hidden from screen readers. */
export function Icon({ name, className = "size-6" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      {paths[name]}
    </svg>
  );
}
