import { renewStalePages } from "@/lib/actions/renew-pages";
import { readiness } from "@/lib/services/readiness";

export const dynamic = "force-dynamic";

/**
 * Able to serve: the database is reachable and its migrations are applied. Renews the static pages
 * that state older figures or texts than those in force.
 */
export async function GET() {
  renewStalePages();
  const state = await readiness();
  return Response.json(state, { status: state.ready ? 200 : 503 });
}
