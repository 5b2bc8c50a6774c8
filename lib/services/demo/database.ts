export { getDatabase } from "@/db/client";
