import { openApiDocument } from "@/lib/api/openapi";

export const dynamic = "force-static";

/** The API's description. */
export function GET() {
  return Response.json(openApiDocument());
}
