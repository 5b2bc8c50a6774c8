import { expect, type APIRequestContext } from "@playwright/test";

/** Moves the one clock that every journey shares, and what falls due by it passes. */
export async function moveClock(request: APIRequestContext, hours: number): Promise<void> {
  const moved = await request.post("/dev/clock", { data: { hours } });
  expect(moved.status(), `the clock moves by ${hours} hours`).toBe(200);
}
