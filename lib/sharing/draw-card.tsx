import { ImageResponse } from "next/og";
import { cardSize, cardVersion, type Card } from "./card";

// The built-in typeface has these; for any other character the library would ask a font server.
const drawable = /[^\u0020-\u007e\u00a0-\u024f\u2013\u2014\u2018-\u201e\u2026\u20ac]/gu;
const longestTitle = 150;

const colours = { paper: "#faf6ee", ink: "#17302b", band: "#0e3d37", muted: "#4d605a" };

/** So many pictures of about 40 KB are kept: every page of a site of this size in each language. */
const mostKept = 300;
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The picture of a card as PNG. Drawn once; of one asked for many times at once too. */
export function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const key = cardVersion(card);
  const before = kept.get(key);
  if (before) return before;
  const drawn = draw(card).catch((error: unknown) => {
    kept.delete(key);
    throw error;
  });
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest) kept.delete(oldest);
  kept.set(key, drawn);
  return drawn;
}

/** What can be drawn of a text, cut to a length that fits. */
export function drawableText(text: string, most = longestTitle): string {
  const shown = text
    .normalize("NFC")
    .replace(/[\u2009\u202f]/g, "\u00a0")
    .replace(drawable, "");
  const whole = shown.replace(/ +/g, " ").trim();
  return whole.length <= most ? whole : `${whole.slice(0, most).replace(/\s+\S*$/u, "")}…`;
}

async function draw(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const title = drawableText(card.title);
  const size = title.length > 90 ? 52 : title.length > 45 ? 64 : 80;
  const image = new ImageResponse(
    <div
      lang={card.locale}
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        background: colours.paper,
        color: colours.ink,
      }}
    >
      <div
        style={{
          display: "flex",
          flexDirection: "column",
          justifyContent: "center",
          flexGrow: 1,
          padding: "0 330px 0 72px",
        }}
      >
        <div style={{ fontSize: 30, color: colours.muted, marginBottom: 20 }}>
          {drawableText(card.above, 60)}
        </div>
        <div style={{ fontSize: size, lineHeight: 1.12 }}>{title}</div>
      </div>
      <div
        style={{
          display: "flex",
          alignItems: "center",
          height: 116,
          padding: "0 72px",
          background: colours.band,
          color: "#f6f1e6",
          fontSize: 34,
        }}
      >
        {drawableText(card.site, 60)}
      </div>
      <Arches />
    </div>,
    cardSize,
  );
  return new Uint8Array(await image.arrayBuffer());
}

/** The mark, large, standing on the band. */
function Arches() {
  return (
    <svg
      viewBox="0 0 32 24.5"
      width={320}
      height={245}
      style={{ position: "absolute", right: 52, bottom: 116 }}
    >
      <path
        d="M2.5 24.5C2.5 13.6 7.9 6.7 15.2 5.2v6.9C11.5 13.4 9.4 17.6 9.4 24.5z"
        fill="#11564c"
      />
      <path d="M29.5 24.5c0-10.9-5.4-17.8-12.7-19.3v6.9c3.7 1.3 5.8 5.5 5.8 12.4z" fill="#d9922a" />
    </svg>
  );
}
