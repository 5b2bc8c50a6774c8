import { expect, type APIRequestContext } from "@playwright/test";

/** What a page says, once it says this: pages are renewed within seconds of a change. */
export async function untilSaid(
  request: APIRequestContext,
  path: string,
  said: string,
): Promise<string> {
  let text = "";
  await expect
    .poll(
      async () => {
        text = await (await request.get(path)).text();
        return text.includes(said);
      },
      { timeout: 30_000, message: `${path} says ${said}` },
    )
    .toBe(true);
  return text;
}
