import type { Database } from "@/db/client";
import { faultOf, log } from "@/lib/log";
import { deliverNotices } from "@/lib/mail/deliver-notices";
import { mailTransport } from "@/lib/mail/transport";
import { now } from "@/lib/now";
import { loadCalendar } from "@/lib/services/calendar";
import { passDeadlines } from "@/lib/services/case";

const pauseMs = 1_000;
const store = globalThis as typeof globalThis & { recourseWorker?: NodeJS.Timeout };

/** One round: every due deadline passes, every waiting mail is tried. Catches up after an outage. */
export async function workOnce(db: Database): Promise<void> {
  const at = now();
  await passDeadlines({ db, now: at, calendar: await loadCalendar(db) });
  await deliverNotices({ db, now: now(), transport: mailTransport(db), limit: 50 });
}

/** Starts the process's worker, once; a round that fails is logged and the next one tries again. */
export function startWorker(db: Database): void {
  if (store.recourseWorker) return;
  const round = async () => {
    try {
      await workOnce(db);
    } catch (error) {
      log("error", "worker_round_failed", faultOf(error));
    }
    store.recourseWorker = setTimeout(round, pauseMs);
    store.recourseWorker.unref();
  };
  store.recourseWorker = setTimeout(round, 0);
}
