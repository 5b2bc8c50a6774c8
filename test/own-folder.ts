import path from "node:path";

// Before anything reads the settings: test files that run side by side share no uploads.
process.env.DATA_DIR = path.join(
  process.env.DATA_DIR ?? ".data",
  process.env.VITEST_WORKER_ID ?? "0",
);
