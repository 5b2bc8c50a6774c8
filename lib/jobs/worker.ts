import type { PgBoss } from "pg-boss";
import type { Database } from "@/db/client";
import { faultOf, log } from "@/lib/log";
import { deliverNotices } from "@/lib/mail/deliver-notices";
import { mailTransport } from "@/lib/mail/transport";
import { now } from "@/lib/now";
import { loadCalendar, recomputeDeadlines } from "@/lib/services/calendar";
import { passDeadlines } from "@/lib/services/case";
import { forgetOldFigures, keepReadings } from "@/lib/services/readers/keep-readings";
import { publishDue } from "@/lib/services/content/publish-due";
import { discardingFiles } from "./discard-files";
import { refreshPages } from "./refresh-pages";

export type Work = { db: Database; queue: PgBoss };

const pauseMs = 1_000;
/** What is only counted may wait; what was counted since is lost when the process is killed. */
const readingsPauseMs = 5_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;
const store = globalThis as typeof globalThis & { recourseWork?: Work };

/** So many deadlines pass as of one moment; the next ones have a later one on record. */
const deadlinesAtOnce = 200;

/** Every due deadline passes, oldest first. Catches up after an outage. Returns how many. */
export async function passDueDeadlines({ db }: Pick<Work, "db">): Promise<number> {
  const calendar = await loadCalendar(db);
  for (let total = 0; ;) {
    const passed = await passDeadlines({ db, now: now(), calendar }, deadlinesAtOnce);
    total += passed;
    if (passed < deadlinesAtOnce) return total;
  }
}

/** Every waiting mail is tried. */
export async function sendWaitingMail({ db, queue }: Work): Promise<void> {
  await deliverNotices({ db, queue, now: now(), transport: mailTransport(db) });
}

/**
 * Starts the process's worker, once: deadlines and mail in rounds of their own, so that a slow
 * mail server holds up no deadline; deadlines that a changed calendar moves are counted anew, and
 * the pages kept up to date with the figures and with what is published. A round that fails is
 * logged and the next one tries again. What nobody needs any more is forgotten.
 */
export function startWorker(work: Work): void {
  if (store.recourseWork) return;
  store.recourseWork = work;
  inRounds("calendar", () => recomputeDeadlines({ db: work.db, now: now() }));
  inRounds("deadlines", () => passDueDeadlines(work));
  inRounds("mail", () => sendWaitingMail(work));
  inRounds("publications", () => publishDue({ db: work.db, now: now() }));
  inRounds("pages", () => refreshPages(work.db));
  inRounds("readings", () => keepReadings(work.db), readingsPauseMs);
  inRounds("unsent files", discardingFiles(work.db), minuteMs);
  inRounds("old figures", () => forgetOldFigures(work.db, now()), hourMs);
}

/** The running worker's tools, for what wants to be done at once. */
export function currentWork(): Work | undefined {
  return store.recourseWork;
}

function inRounds(name: string, round: () => Promise<unknown>, pause = pauseMs): void {
  const run = async () => {
    try {
      await round();
    } catch (error) {
      log("error", "worker_round_failed", { round: name, ...faultOf(error) });
    }
    setTimeout(run, pause).unref();
  };
  setTimeout(run, 0).unref();
}
