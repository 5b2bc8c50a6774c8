/** Runs once when the server starts, before it takes requests; a build has nothing to ready. */
export async function register(): Promise<void> {
  if (
    process.env.NEXT_RUNTIME === "nodejs" &&
    process.env.NEXT_PHASE !== "phase-production-build"
  ) {
    const { followAnswers } = await import("./lib/answer-status");
    followAnswers();
    const { startServer } = await import("./lib/jobs/start");
    await startServer();
  }
}
