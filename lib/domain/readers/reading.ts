// Search engines, previews, monitors and scripted browsers, by the words that they put in their name.
const machines =
  /bot\b|bot\/|crawl|spider|slurp|preview|facebookexternalhit|embedly|monitor|uptime|headless|lighthouse|pagespeed|curl|wget|python|java\/|go-http|okhttp|axios|node|phantom|selenium|playwright/i;

export type Sender = {
  userAgent: string | null;
  /** The headers `dnt` and `sec-gpc`. */
  doNotTrack: string | null;
  globalPrivacyControl: string | null;
  /** The header `sec-fetch-site`; older browsers send none. */
  site: string | null;
};

/** Whether a reading counts: a person's browser, on our own page, who did not ask not to be counted. */
export function countsAsReading(sender: Sender): boolean {
  const { userAgent, doNotTrack, globalPrivacyControl, site } = sender;
  if (!userAgent || machines.test(userAgent)) return false;
  if (doNotTrack === "1" || globalPrivacyControl === "1") return false;
  return site === null || site === "same-origin";
}
