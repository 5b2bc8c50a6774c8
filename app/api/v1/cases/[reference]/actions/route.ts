import { postAct } from "@/lib/api/acts";
import { endpoints } from "@/lib/api/endpoint";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoints(
  "/api/v1/cases/[reference]/actions",
  { POST: postAct },
);
