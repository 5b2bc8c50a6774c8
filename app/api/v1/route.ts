import { nothingHere } from "@/lib/api/endpoint";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = nothingHere();
