import { headers } from "next/headers";

/**
 * The sender's address as far as it is known, for limits only. Under `npm start` the front has
 * written it (lib/front/sender.ts); the development server believes whoever asks it.
 */
export async function senderAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for");
  return forwarded?.split(",").at(-1)?.trim().slice(0, 64) || "unknown";
}
