import { channel } from "node:diagnostics_channel";

const statements = channel("recourse.statement");

/**
 * Says each statement of the three clients as it is sent. Nobody listens but tests, which thereby
 * see what a page asks of the database (e2e/count-statements.mjs).
 */
export const saidStatements = {
  logQuery(query: string): void {
    if (statements.hasSubscribers) statements.publish(query);
  },
};
