import { endpoints } from "@/lib/api/endpoint";
import { getProcedure, putProcedure } from "@/lib/api/procedures";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoints("/api/v1/procedures/[kind]", {
  GET: getProcedure,
  PUT: putProcedure,
});
