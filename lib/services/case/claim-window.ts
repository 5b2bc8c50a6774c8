import type { Database, Transaction } from "@/db/client";
import { newestProcedure } from "../procedures/queries";

/** Elapsed days after the promised delivery in which a claim may be opened, as published now. */
export async function windowDays(db: Database | Transaction): Promise<number> {
  const { figures } = await newestProcedure(db, "claim");
  const window = figures?.window;
  if (!window) throw new Error("the claim procedure states no window");
  return window.unit === "hours" ? window.amount / 24 : window.amount;
}
