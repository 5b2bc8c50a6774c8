import { getCase } from "@/lib/api/cases";
import { endpoints } from "@/lib/api/endpoint";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoints("/api/v1/cases/[reference]", {
  GET: getCase,
});
