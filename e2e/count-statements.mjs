import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { appendFileSync } from "node:fs";

/**
 * Loaded into the tested server before all else: writes down the method and the address of each
 * request that asks the database something, a line a statement, in STATEMENTS_FILE. What no request asked is left out.
 */
const file = process.env.STATEMENTS_FILE;
const asking = new AsyncLocalStorage();

if (file) {
  subscribe("http.server.request.start", ({ request }) => asking.enterWith(nameOf(request)));
  subscribe("recourse.statement", (query) => {
    const request = asking.getStore();
    if (request !== undefined) appendFileSync(file, `${JSON.stringify([request, query])}\n`);
  });
}

/** By its method and address; whoever brings a cookie of ours is known, and told apart. */
function nameOf({ method, url, headers }) {
  return `${method} ${url}${headers.cookie?.includes("recourse.") ? ", known" : ""}`;
}
