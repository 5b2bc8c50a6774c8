import { expect, it } from "vitest";
import { countsAsReading, type Sender } from "./reading";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
const reader: Sender = {
  userAgent: firefox,
  doNotTrack: null,
  globalPrivacyControl: null,
  site: "same-origin",
};

it.each<[string, Partial<Sender>, boolean]>([
  ["a reader", {}, true],
  ["an older browser", { site: null }, true],
  ["a reader who allows tracking", { doNotTrack: "0" }, true],
  ["one who asks not to be tracked", { doNotTrack: "1" }, false],
  ["one with global privacy control", { globalPrivacyControl: "1" }, false],
  ["another site's page", { site: "cross-site" }, false],
  ["a search engine", { userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1)" }, false],
  ["a preview", { userAgent: "facebookexternalhit/1.1" }, false],
  ["a scripted browser", { userAgent: "Mozilla/5.0 HeadlessChrome/140.0" }, false],
  ["a command", { userAgent: "curl/8.5.0" }, false],
  ["nobody who says who", { userAgent: null }, false],
])("counts readers, not %s", (_, given, counted) => {
  expect(countsAsReading({ ...reader, ...given })).toBe(counted);
});
