import { beforeAll, expect, it } from "vitest";
import { historyOfPolicy } from "@/lib/content/policy-history";
import { takeStaleAddresses } from "@/lib/content/in-force";
import { withFigures } from "@/lib/domain/procedure/change-figures";
import { putProceduresInForce } from "@/lib/figures-in-force";
import type { Locale } from "@/lib/i18n/locales";
import { ContentWorld, smallSite } from "@/test/content-world";
import { describeOnEveryDatabase } from "@/test/databases";
import { after, World } from "@/test/world";
import { publishText, unpublishText } from "../content/publish";
import { saveText } from "../content/save";
import { newestProcedure, newestProcedures } from "../procedures/queries";
import { replaceProcedure } from "../procedures/replace-procedure";
import { policyHistories } from "./histories";
import { takeOverPolicyHistories } from "./take-over";

const path = "/policies/refunds";
const policy = (title: string, body: string) =>
  `---\ntitle: "${title}"\nsummary: "S."\norder: 1\neffective: "2026-01-01"\nreviewed: "2026-06-01"\nrelated: []\n---\n${body}\n`;
const files = new Map(smallSite)
  .set(
    "en/policies/refunds.md",
    policy("Refunds", "## Time\n\nWithin {{complaint.investigation}}."),
  )
  .set(
    "fr/policies/refunds.md",
    policy("Remboursements", "## Délai\n\nSous {{ complaint.investigation }}."),
  )
  .set("en/policies/other.md", policy("Other", "No figure."));

describeOnEveryDatabase("the histories of policies", (open) => {
  let world: World;
  let site: ContentWorld;
  beforeAll(async () => {
    const { db } = await open();
    world = await World.in(db);
    site = await ContentWorld.in(db, files);
  });
  const history = async (locale: Locale, of = path) =>
    ((await policyHistories(world.db))[locale].get(of) ?? []).map((it) => {
      if (it.kind === "text") return it.passages;
      return it.kind === "first" ? it.at : it.figures;
    });
  const publish = async (body: string, hours: number, small?: string) => {
    const change = { body, ...(small && { small }) };
    await saveText(world.as("editor", after(hours)), await site.edited(path, change));
    await publishText(world.as("editor", after(hours)), await site.form(path));
  };
  const investigation = async (amount: number, hours: number) => {
    const newest = await newestProcedure(world.db, "complaint");
    const change = { amount, unit: "hours" as const };
    const next = withFigures(newest, [{ key: "investigation", before: change, after: change }]);
    await replaceProcedure(world.as("administrator", after(hours)), next);
    putProceduresInForce(await newestProcedures(world.db));
  };

  it("begin with the first text, whatever shipped after it was seen by nobody", async () => {
    expect(await history("en")).toEqual(["2026-01-01"]);
    expect(await history("fr")).toEqual(["2026-01-01"]);
    expect(await history("ro")).toEqual([]);
  });

  it("tell a figure that an administrator changed, where the policy states it", async () => {
    await investigation(36, 1);
    const figures = [
      {
        figure: "complaint.investigation",
        before: { amount: 48, unit: "hours" },
        after: { amount: 36, unit: "hours" },
      },
    ];
    expect(await history("en")).toEqual([figures, "2026-01-01"]);
    expect(await history("fr")).toEqual([figures, "2026-01-01"]);
    expect(await history("en", "/policies/other")).toEqual(["2026-01-01"]);
  });

  it("tell changed words in their own language, and not the figure a second time", async () => {
    await publish("## Time\n\nWithin {{complaint.investigation}}.\n\nAsk by mail.", 2);
    const [newest, ...rest] = await history("en");
    expect(newest).toEqual([{ under: "Time", before: "", after: "Ask by mail." }]);
    expect(rest).toHaveLength(2);
    expect(await history("fr")).toHaveLength(2);
  });

  it("read old words with the figures of their time", async () => {
    await publish("## Time\n\nAt most {{complaint.investigation}}.\n\nAsk by mail.", 3);
    await investigation(40, 4);
    expect((await history("en"))[1]).toEqual([
      { under: "Time", before: "Within 36 hours.", after: "At most 36 hours." },
    ]);
  });

  it("leave out drafts, small corrections, and what was only away for a while", async () => {
    const before = await history("en");
    await saveText(world.as("editor", after(5)), await site.edited(path, { body: "Draft." }));
    expect(await history("en")).toEqual(before);
    const kept = "## Time\n\nAt most {{complaint.investigation}}.\n\nAsk by mail.";
    await publish(`${kept} Soon.`, 6);
    expect(await history("en")).toHaveLength(before.length + 1);
    await publish(`${kept} Sooon.`, 7, "yes");
    await unpublishText(world.as("editor", after(8)), await site.form(path));
    await publishText(world.as("editor", after(9)), await site.form(path));
    expect(await history("en")).toHaveLength(before.length + 1);
  });

  it("are taken over at once by a process, which then renews what differs", async () => {
    await takeOverPolicyHistories(world.db);
    takeStaleAddresses();
    await takeOverPolicyHistories(world.db);
    expect(takeStaleAddresses()).toEqual([]);
    await investigation(30, 10);
    await takeOverPolicyHistories(world.db);
    expect(historyOfPolicy("en", path)[0]).toMatchObject({ kind: "figures" });
    expect(takeStaleAddresses().toSorted()).toEqual([`/en${path}`, `/fr${path}`]);
  });
});
