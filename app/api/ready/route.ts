import { readiness } from "@/lib/services/readiness";

export const dynamic = "force-dynamic";

/** Able to serve: the database is reachable and its migrations are applied. */
export async function GET() {
  const state = await readiness();
  return Response.json(state, { status: state.ready ? 200 : 503 });
}
