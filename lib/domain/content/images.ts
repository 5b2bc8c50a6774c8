/**
 * A picture's address says all that a page needs: /images/{hash}-{width}x{height}.{ending}. The
 * same bytes have the same name, so that it never changes under its address.
 */
export const imageName = /^[0-9a-f]{32}-([1-9]\d{0,4})x([1-9]\d{0,4})\.(png|jpg|webp)$/;

export const imageTypes = { png: "image/png", jpg: "image/jpeg", webp: "image/webp" } as const;
export type ImageEnding = keyof typeof imageTypes;

/** At most so many bytes and pixels a side. */
export const imageLimits = { bytes: 2 * 1024 * 1024, side: 4_000 } as const;

/** Width and height of one of our pictures, in pixels, from its address; null for any other. */
export function sizeOfImage(src: string): { width: number; height: number } | null {
  const [, width, height] = imageName.exec(src.replace(/^\/images\//, "")) ?? [];
  if (!src.startsWith("/images/") || !width || !height) return null;
  return { width: Number(width), height: Number(height) };
}

/** The media type that a picture's name says; null for what is no picture's name. */
export function typeOfImage(name: string): string | null {
  const ending = imageName.exec(name)?.[3] as ImageEnding | undefined;
  return ending ? imageTypes[ending] : null;
}
