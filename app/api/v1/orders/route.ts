import { endpoints } from "@/lib/api/endpoint";
import { postOrder } from "@/lib/api/marketplace";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoints("/api/v1/orders", {
  POST: postOrder,
});
