import { isPlayground } from "@/lib/env";
import { keptMails } from "@/lib/services/demo/mailbox";

export const dynamic = "force-dynamic";

/** The kept mail as JSON, for tests: `?to=` an address. Exists in the playground only. */
export async function GET(request: Request) {
  if (!isPlayground) return new Response("Not found", { status: 404 });
  const to = new URL(request.url).searchParams.get("to") ?? undefined;
  return Response.json(await keptMails(to));
}
