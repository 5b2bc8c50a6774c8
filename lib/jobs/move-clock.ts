import { getDatabase } from "@/db/client";
import { now } from "@/lib/now";
import { advanceClock } from "@/lib/services/demo/clock";
import { currentWork, passDueDeadlines, sendWaitingMail } from "./worker";

/** Moves the playground's clock forward by hours and does at once what thereby fell due. */
export async function moveClock(hours: number): Promise<Date> {
  const db = await getDatabase();
  await advanceClock(db, hours);
  await passDueDeadlines({ db });
  const work = currentWork();
  if (work) await sendWaitingMail(work);
  return now();
}
