import { revalidatePath } from "next/cache";
import { takeStalePages } from "@/lib/figures-in-force";
import { readiness } from "@/lib/services/readiness";

export const dynamic = "force-dynamic";

/**
 * Able to serve: the database is reachable and its migrations are applied. Renews the static pages
 * when a procedure was changed since they were written.
 */
export async function GET() {
  if (takeStalePages()) revalidatePath("/", "layout");
  const state = await readiness();
  return Response.json(state, { status: state.ready ? 200 : 503 });
}
