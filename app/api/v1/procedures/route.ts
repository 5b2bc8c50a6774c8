import { endpoints } from "@/lib/api/endpoint";
import { getProcedures } from "@/lib/api/procedures";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoints("/api/v1/procedures", {
  GET: getProcedures,
});
