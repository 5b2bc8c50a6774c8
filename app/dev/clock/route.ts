import { z } from "zod";
import { isPlayground } from "@/lib/env";
import { now } from "@/lib/now";
import { moveClock } from "@/lib/jobs/move-clock";

export const dynamic = "force-dynamic";

const input = z.object({
  hours: z
    .number()
    .positive()
    .max(24 * 366),
});

/** The playground's clock: what time it believes it is. Exists in the demo and development only. */
export function GET() {
  if (!isPlayground) return new Response("Not found", { status: 404 });
  return Response.json({ now: now().toISOString() });
}

/** Moves the playground's clock forward: `{ "hours": 72 }`. Deadlines passed thereby pass now. */
export async function POST(request: Request) {
  if (!isPlayground) return new Response("Not found", { status: 404 });
  const origin = request.headers.get("origin");
  if (origin && URL.parse(origin)?.host !== request.headers.get("host")) {
    return Response.json({ error: "Another site cannot move this clock." }, { status: 403 });
  }
  const parsed = input.safeParse(await request.json().catch(() => null));
  if (!parsed.success) {
    return Response.json({ error: "hours: a number above 0, at most 8784" }, { status: 400 });
  }
  const moved = await moveClock(parsed.data.hours);
  return Response.json({ now: moved.toISOString() });
}
