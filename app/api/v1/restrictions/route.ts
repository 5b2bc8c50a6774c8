import { endpoints } from "@/lib/api/endpoint";
import { getRestrictions } from "@/lib/api/restrictions";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoints("/api/v1/restrictions", {
  GET: getRestrictions,
});
