import { revalidatePath } from "next/cache";
import { takeStaleAddresses } from "@/lib/content/in-force";
import { takeStalePages } from "@/lib/figures-in-force";
import { readiness } from "@/lib/services/readiness";

export const dynamic = "force-dynamic";

/**
 * Able to serve: the database is reachable and its migrations are applied. Renews the static pages
 * that state older figures or texts than those in force.
 */
export async function GET() {
  if (takeStalePages()) revalidatePath("/", "layout");
  for (const address of takeStaleAddresses()) revalidatePath(address);
  const state = await readiness();
  return Response.json(state, { status: state.ready ? 200 : 503 });
}
