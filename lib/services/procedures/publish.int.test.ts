import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { procedures } from "@/db/schema";
import { withFigures } from "@/lib/domain/procedure/change-figures";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";
import { figuresOf } from "@/lib/domain/procedure/figures";
import { describeOnEveryDatabase } from "@/test/databases";
import { after, monday, World } from "@/test/world";
import { publishProcedures } from "./publish";
import { newestProcedure, procedureNotTakenOver } from "./queries";
import { replaceProcedure } from "./replace-procedure";

describeOnEveryDatabase("procedures that a release brings", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const rows = (kind: Procedure["kind"]) =>
    world.db
      .select()
      .from(procedures)
      .where(eq(procedures.kind, kind))
      .orderBy(asc(procedures.version));
  const shipped = (kind: Procedure["kind"], version: number): Procedure => ({
    ...publishedProcedures[kind],
    version,
    reasons: publishedProcedures[kind].reasons.slice(1),
  });
  const twelveHours = async () => {
    const newest = await newestProcedure(world.db, "complaint");
    const twelve = { amount: 12, unit: "hours" as const };
    const change = { key: "first_contact", before: twelve, after: twelve };
    return replaceProcedure(world.as("administrator"), withFigures(newest, [change]));
  };

  it("are there from the first start, and a start without news changes nothing", async () => {
    for (const { kind, version } of Object.values(publishedProcedures)) {
      const before = await rows(kind);
      expect(before).toMatchObject([{ version, published: version, createdBy: null }]);
      await publishProcedures(world.db, after(1));
      expect(await rows(kind)).toEqual(before);
    }
  });

  it("come in once, though two processes start at the same moment", async () => {
    const news = shipped("request", publishedProcedures.request.version + 1);
    await Promise.all([1, 2].map(() => publishProcedures(world.db, after(2), [news])));
    expect((await rows("request")).map((it) => it.definition)).toEqual([
      publishedProcedures.request,
      news,
    ]);
    // An older process that starts beside the newer one takes nothing back.
    await publishProcedures(world.db, after(3));
    expect(await newestProcedure(world.db, "request")).toEqual(news);
  });

  it("keep an administrator's figures, and open cases their version", async () => {
    const changed = await twelveHours();
    const reference = await world.simpleCase("complaint");
    const news = shipped("complaint", changed.version);
    await publishProcedures(world.db, after(2), [news]);
    const newest = await newestProcedure(world.db, "complaint");
    expect(newest.version).toBe(changed.version + 1);
    expect(newest.reasons).toEqual(news.reasons);
    const figures = figuresOf({ complaint: newest });
    expect(figures["complaint.first_contact"]).toEqual({ amount: 12, unit: "hours" });
    expect((await world.case(reference)).procedureVersion).toBe(changed.version);
    const last = (await rows("complaint")).at(-1);
    expect(last).toMatchObject({ published: news.version, createdBy: null, createdAt: after(2) });
  });

  describe("leave alone", () => {
    it("a procedure that the marketplace made its own", async () => {
      const { dispute } = publishedProcedures;
      const own = { ...dispute, version: dispute.version + 1, redLines: dispute.redLines.slice(1) };
      await replaceProcedure(world.as("administrator"), own);
      const news = { ...dispute, version: dispute.version + 1 };
      await publishProcedures(world.db, after(2), [news]);
      expect(await newestProcedure(world.db, "dispute")).toEqual(own);
    });

    it("and tell an administrator what was not taken over", async () => {
      expect(await procedureNotTakenOver(world.db, "authority")).toBeNull();
      const { authority } = publishedProcedures;
      await world.db
        .update(procedures)
        .set({ published: authority.version - 1 })
        .where(eq(procedures.kind, "authority"));
      expect(await procedureNotTakenOver(world.db, "authority")).toEqual(authority);
    });

    it("what is in force, when the news is unfit to run", async () => {
      const { fraud } = publishedProcedures;
      const unfit = { ...fraud, version: fraud.version + 1, first: "nowhere" };
      await publishProcedures(world.db, monday, [unfit]);
      expect(await newestProcedure(world.db, "fraud")).toEqual(fraud);
    });
  });
});
