import type { Instrumentation } from "next";

/** Runs once when the server starts, before it takes requests; a build has nothing to ready. */
export async function register(): Promise<void> {
  if (
    process.env.NEXT_RUNTIME === "nodejs" &&
    process.env.NEXT_PHASE !== "phase-production-build"
  ) {
    const { followAnswers } = await import("./lib/answer-status");
    followAnswers();
    const { openFront } = await import("./lib/front/front");
    openFront();
    const { startServer } = await import("./lib/jobs/start");
    await startServer();
  }
}

/** A form whose body cannot be read is the sender's fault, which the framework takes for its own. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  { method },
  { renderSource },
) => {
  if (process.env.NEXT_RUNTIME !== "nodejs" || method !== "POST" || renderSource) return;
  const { answerUnreadable } = await import("./lib/answer-status");
  const { isUnreadableForm } = await import("./lib/unreadable-form");
  if (isUnreadableForm(error)) answerUnreadable();
};
