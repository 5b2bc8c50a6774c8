import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import type { PgBoss } from "pg-boss";
import { noticeResends, notices } from "@/db/schema";
import { openQueue } from "@/lib/jobs/queue";
import { deliverNotices } from "@/lib/mail/deliver-notices";
import { describeOnEveryDatabase } from "@/test/databases";
import { after, answerOf, World } from "@/test/world";
import { failedMail } from "./failed-mail";
import { resendNotice } from "./resend-notice";

const noRetry = {
  ...{ retryLimit: 0, retryDelay: 1, retryDelayMax: 2 },
  ...{ expireInSeconds: 300, upkeepSeconds: 60 },
};
const broken = {
  send: () => Promise.reject(new Error("550 no such mailbox")),
};

describeOnEveryDatabase("failed mail", (open) => {
  let world: World;
  let queue: PgBoss;
  let failed: { id: string; failedAt: Date };

  beforeAll(async () => {
    const database = await open();
    world = await World.in(database.db);
    queue = await openQueue(database, noRetry);
  });
  afterAll(() => queue.stop({ graceful: false }));

  const deliver = (transport: Parameters<typeof deliverNotices>[0]["transport"], hours: number) =>
    deliverNotices({ db: world.db, queue, now: after(hours), transport });

  const noticeOf = async (id: string) => {
    const [row] = await world.db.select().from(notices).where(eq(notices.id, id));
    if (!row) throw new Error("no such notice");
    return row;
  };

  beforeEach(async () => {
    await world.simpleCase("complaint");
    await deliver(broken, 1);
    const list = (await failedMail(world.as("lead"))).failed;
    const [first] = list;
    if (!first) throw new Error("no mail failed");
    failed = first;
  });

  it("is shown with its case, why and when it failed, to leads and administrators alone", async () => {
    for (const person of ["lead", "administrator"] as const) {
      const [seen] = (await failedMail(world.as(person))).failed;
      expect(seen).toMatchObject({
        email: "gina@people.example",
        template: "case_opened",
        reference: expect.stringMatching(/^RC-/),
        fault: expect.stringContaining("550 no such mailbox"),
        failedAt: after(1),
      });
    }
    for (const person of ["agent", "editor", "claimant"] as const) {
      expect(await failedMail(world.as(person))).toEqual({ failed: [], resent: [] });
    }
  });

  it("is sent again once however often it is asked for, and the record says by whom", async () => {
    const ask = { noticeId: failed.id, failedAt: failed.failedAt };
    const answers = [
      await answerOf(resendNotice(world.as("lead", after(2)), ask)),
      await answerOf(resendNotice(world.as("administrator", after(3)), ask)),
    ];
    expect(answers).toEqual(["done", "done"]);
    const waiting = (await failedMail(world.as("lead"))).resent.find((it) => it.id === failed.id);
    expect(waiting).toMatchObject({ by: "Lea", resentAt: after(2), state: "waiting" });
    const sent: string[] = [];
    await deliver({ send: async (mail) => void sent.push(mail.messageId) }, 4);
    await deliver({ send: async (mail) => void sent.push(mail.messageId) }, 5);
    expect(sent.filter((it) => it.includes(failed.id))).toHaveLength(1);
    expect(await noticeOf(failed.id)).toMatchObject({ sentAt: after(4), failedAt: null });
    expect(await answerOf(resendNotice(world.as("lead", after(6)), ask))).toBe("done");
    await deliver({ send: async (mail) => void sent.push(mail.messageId) }, 7);
    expect(sent.filter((it) => it.includes(failed.id))).toHaveLength(1);
    const kept = await world.db
      .select()
      .from(noticeResends)
      .where(eq(noticeResends.noticeId, failed.id));
    expect(kept).toHaveLength(1);
  });

  it("can fail again, and be sent again for that", async () => {
    await resendNotice(world.as("lead", after(2)), { noticeId: failed.id, failedAt: after(1) });
    await deliver(broken, 3);
    expect((await noticeOf(failed.id)).failedAt).toEqual(after(3));
    const again = { noticeId: failed.id, failedAt: after(3) };
    expect(await answerOf(resendNotice(world.as("lead", after(4)), again))).toBe("done");
    expect((await noticeOf(failed.id)).queuedAt).toBeNull();
  });

  it("is refused to others, and for what never failed", async () => {
    const ask = { noticeId: failed.id, failedAt: failed.failedAt };
    expect(await answerOf(resendNotice(world.as("agent"), ask))).toBe("forbidden: forbidden");
    expect(await answerOf(resendNotice(world.visitor(), ask))).toBe("forbidden: forbidden");
    const lead = world.as("lead");
    expect(await answerOf(resendNotice(lead, { ...ask, failedAt: after(9) }))).toBe(
      "not_found: not_found",
    );
    expect(await answerOf(resendNotice(lead, { ...ask, noticeId: randomUUID() }))).toBe(
      "not_found: not_found",
    );
    expect((await noticeOf(failed.id)).failedAt).toEqual(failed.failedAt);
  });

  it("does not send a sign-in link again", async () => {
    const [row] = await world.db
      .insert(notices)
      .values({
        ...{ email: "gina@people.example", locale: "en", template: "sign_in", data: {} },
        ...{ createdAt: after(0), queuedAt: after(0), failedAt: after(1) },
      })
      .returning({ id: notices.id });
    const ask = { noticeId: row?.id ?? "", failedAt: after(1) };
    expect(await answerOf(resendNotice(world.as("lead"), ask))).toBe("not_found: not_found");
  });
});
