import type { RetryPolicy } from "../lib/jobs/queue";

/** Tries three times, at once, and takes over from a crashed deliverer within two seconds. */
export const impatient: RetryPolicy = {
  retryLimit: 2,
  retryDelay: 0,
  retryDelayMax: 1,
  expireInSeconds: 2,
  upkeepSeconds: 1,
};
