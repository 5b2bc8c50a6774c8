import type { BundleContent, BundledFile } from "@/lib/domain/bundle/bundle";
import type { CaseView } from "@/lib/domain/case/view";

const at = new Date("2026-06-08T07:00:00.000Z");

/** A fraud report as its claimant sees it: no order, nobody named, one event. */
const view: CaseView = {
  id: "00000000-0000-4000-8000-000000000001",
  reference: "RC-TEST-CASE",
  kind: "fraud",
  stage: "received",
  team: "security",
  subject: "A payment link that was none",
  reason: "victim",
  description: "I followed the link and the money was gone.",
  channel: "web",
  receivedAt: new Date("2026-06-08T07:00:00Z"),
  listed: [],
  holds: [],
  details: { about: "shop-h", moneyMoved: "yes", policeTold: "no" },
  outcome: null,
  awaiting: "staff",
  overdue: false,
  satisfied: null,
  openedAt: at,
  closedAt: null,
  dueAt: null,
  version: 1,
  claimantReadBy: "claimant",
  viewer: "claimant",
  claimant: { publicName: "Ana P.", kind: "private", private: null },
  respondent: null,
  order: null,
  clocks: [],
  variants: [],
  redLines: [],
  contact: null,
  report: null,
  findings: [],
  reasons: [],
  advice: [],
  bundle: true,
  remedies: [],
  figures: {},
  path: ["received", "closed"],
  choices: {},
  proposals: [],
  decisions: [],
  carriedOut: null,
  evidence: [],
  withheld: false,
  timeline: [
    {
      id: "e1",
      seq: 1,
      type: "opened",
      performer: "claimant",
      actorName: "Ana P.",
      audience: "parties",
      payload: {},
      dueAt: null,
      at,
    },
  ],
  acts: [],
  assignee: null,
};

/** What the documents of a bundle are made from, as a test wants it. */
export function bundleContent<File extends BundledFile>(
  given: Partial<BundleContent<File>> = {},
): BundleContent<File> {
  return {
    view,
    reporter: {
      name: "Ana Popescu",
      publicName: "Ana P.",
      email: "ana@people.example",
      phone: "+40 700 000 011",
      address: "Strada Teiului 14",
    },
    files: [],
    locale: "en",
    madeAt: at,
    ...given,
  };
}
