import { readFileSync } from "node:fs";

/** A step that is one check, by its exit code. */
export function oneCheck(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Counts of vitest's JSON report; a file that could not run at all is one failure. */
export function countVitest(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    (result) =>
      result.status === "failed" &&
      !result.assertionResults.some((assertion) => assertion.status === "failed"),
  );
  return consistent(report.numPassedTests, report.numFailedTests + broken.length, code);
}

/** Counts of Playwright's JSON report; a test that passed only when repeated did not pass. */
export function countPlaywright(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return consistent(expected, unexpected + flaky, code);
}

/** A run that ended badly without a failed test, or ran none at all, is a failure too. */
function consistent(passed, failed, code) {
  const unexplained = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: failed + (unexplained ? 1 : 0) };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
