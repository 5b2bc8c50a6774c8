export const dynamic = "force-dynamic";

/** Alive: the process answers. Says nothing of what it depends on. */
export function GET() {
  return Response.json({ status: "alive" });
}
