import localFont from "next/font/local";

/**
 * The two faces, self-hosted and cut to what English, French and Romanian write. `optional`: on a
 * slow line the device's own face stays, and nothing moves under a reader's eyes.
 */
const text = localFont({
  src: "./atkinson-hyperlegible-next.woff2",
  weight: "400 700",
  variable: "--font-text",
  display: "optional",
  adjustFontFallback: false,
});

const title = localFont({
  src: "./newsreader-600.woff2",
  weight: "600",
  variable: "--font-title",
  display: "optional",
  adjustFontFallback: false,
});

/** For the html element of each document. */
export const fontClass = `${text.variable} ${title.variable}`;
