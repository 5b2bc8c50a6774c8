import { and, eq, isNull } from "drizzle-orm";
import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { members, notices } from "@/db/schema";
import { mailQueue, openQueue } from "@/lib/jobs/queue";
import { accept, message, passDeadlines } from "@/lib/services/case";
import { failedMail } from "@/lib/services/staff/failed-mail";
import { resendNotice } from "@/lib/services/staff/resend-notice";
import { describeOnEveryDatabase } from "@/test/databases";
import { people } from "@/test/people";
import { dueIn, queueClockAhead } from "@/test/queue-clock";
import { headerOf, SmtpSink } from "@/test/smtp-sink";
import { after, World } from "@/test/world";
import { deliverNotices } from "./deliver-notices";
import { renderNotice } from "./render";
import { smtpTransport } from "./transport";

const { claimant, respondent } = people;

/** The only one of a list. */
function only<It>(list: readonly It[]): It {
  const [first] = list;
  if (first === undefined || list.length > 1) throw new Error(`${list.length} instead of one`);
  return first;
}

describeOnEveryDatabase("mail by SMTP", (open) => {
  let database: OpenDatabase;
  let world: World;
  let queue: PgBoss;
  let server: SmtpSink;

  beforeAll(async () => {
    database = await open();
    world = await World.in(database.db);
    queue = await openQueue(database);
    server = await SmtpSink.start();
  });
  afterAll(async () => {
    await queue.stop({ graceful: false });
    await server.stop();
  });
  beforeEach(async () => {
    server.forget();
    await queueClockAhead(world.db, 0);
    await queue.deleteAllJobs();
    await world.db.update(notices).set({ queuedAt: after(0), sentAt: after(0), failedAt: null });
  });

  const deliver = (hours = 1, url = server.url) =>
    deliverNotices({ db: world.db, queue, now: after(hours), transport: smtpTransport(url) });

  /** The one mail that a complaint just opened causes. */
  async function waitingMail(): Promise<string> {
    await world.simpleCase("complaint");
    const waiting = await world.db
      .select()
      .from(notices)
      .where(eq(notices.createdAt, after(0)));
    const fresh = waiting.filter((it) => it.sentAt === null);
    expect(fresh).toHaveLength(1);
    return fresh[0]?.id ?? "";
  }
  const noticeOf = async (id: string) => {
    const [row] = await world.db.select().from(notices).where(eq(notices.id, id));
    if (!row) throw new Error("no such notice");
    return row;
  };
  const dead = async () =>
    (await failedMail(world.as("lead"))).failed.map(({ id, fault }) => ({ id, fault }));

  it("reminds nobody who answered while the mail server was away", async () => {
    const reference = await world.claim();
    await passDeadlines({ db: world.db, now: after(48), calendar: world.calendar });
    const reminder = only(
      await world.db
        .select()
        .from(notices)
        .where(and(eq(notices.template, "reminder"), isNull(notices.sentAt))),
    );
    await accept(world.as("respondent", after(49)), await world.form(reference));
    expect(await deliver(50)).toMatchObject({ failed: 0 });
    expect(server.arrived.map(({ mail }) => mail.subject).join()).not.toMatch(/Rappel|Reminder/i);
    expect(await noticeOf(reminder.id)).toMatchObject({
      ...{ sentAt: null, failedAt: null, lastError: "not sent: the case had gone on by then" },
    });
    expect(await dead()).toEqual([]);
    server.forget();
    await deliver(51);
    expect(server.arrived).toEqual([]);
  });

  describe("what arrives", () => {
    it("is written to each side in their language, as HTML and as text", async () => {
      const reference = await world.claim();
      await deliver();
      expect(server.arrived.flatMap((it) => it.to).sort()).toEqual(
        [claimant.email, respondent.email].sort(),
      );
      const subjects = {
        ro: `Am primit cazul ${reference}`,
        fr: `buyer-a a ouvert une demande sur votre vente\u00a0: ${reference}`,
      };
      for (const { email, locale } of [claimant, respondent]) {
        const mail = only(server.to(email));
        expect(mail.subject).toBe(subjects[locale as keyof typeof subjects]);
        expect(mail.html).toContain(`lang="${locale}"`);
        const link = `http://localhost:3000/${locale}/cases/${reference}`;
        for (const part of [mail.html, mail.text]) {
          expect(part).toContain(link);
          expect(part).toContain(mail.subject);
        }
        expect(mail.text).not.toMatch(/<[a-z]+[ >]/);
        expect(headerOf(mail, "content-type")).toMatch(/^multipart\/alternative/);
      }
    });

    it("says that no person wrote it, where answers go, and under which name it is known", async () => {
      const id = await waitingMail();
      await deliver();
      const { mail } = only(server.arrived);
      expect(headerOf(mail, "auto-submitted")).toBe("auto-generated");
      expect(mail.from).toMatchObject({ name: "Agora", address: "help@agora.example" });
      expect(mail.replyTo).toMatchObject([{ address: "help@agora.example" }]);
      expect(mail.messageId).toBe(`<${id}@localhost>`);
      expect(mail.date).toBeTruthy();
      for (const name of ["list-unsubscribe", "precedence", "cc", "bcc", "x-mailer"]) {
        expect(headerOf(mail, name), name).toBeUndefined();
      }
    });

    it("lets no name and no subject write headers of their own", async () => {
      const evil = "Mallory\r\nBcc: evil@mail.example\r\n\r\n<script>alert(1)</script>";
      const { publicName } = claimant;
      await world.db
        .update(members)
        .set({ publicName: evil, name: evil })
        .where(eq(members.id, world.ids.claimant));
      await world.claim();
      await world.db
        .update(members)
        .set({ publicName, name: claimant.name })
        .where(eq(members.id, world.ids.claimant));
      await deliver();
      expect(server.arrived).toHaveLength(2);
      for (const { to, mail } of server.arrived) {
        expect(to).toHaveLength(1);
        expect(headerOf(mail, "bcc")).toBeUndefined();
        expect(mail.subject).not.toMatch(/[\r\n]/);
        expect(mail.html).not.toContain("<script>");
      }
      expect(server.to(respondent.email)[0]?.subject).toContain("Bcc: evil@mail.example");
    });

    it("goes to one address, whatever stands in it", async () => {
      const id = await waitingMail();
      const email = "gina@people.example, evil@mail.example";
      await world.db.update(notices).set({ email }).where(eq(notices.id, id));
      await deliver();
      expect(server.arrived.flatMap((it) => it.to)).not.toContain("evil@mail.example");
    });
  });

  describe("how often it is sent", () => {
    it("is sent once, however many rounds there are and at once", async () => {
      const id = await waitingMail();
      await Promise.all([deliver(), deliver(), deliver()]);
      await deliver(2);
      expect(server.arrived).toHaveLength(1);
      expect(await noticeOf(id)).toMatchObject({ sentAt: after(1), lastError: null });
    });

    it("is tried again ever later while the server says not now, and arrives once", async () => {
      const id = await waitingMail();
      server.refusal = { code: 451, at: "RCPT" };
      let ahead = 0;
      const delays: number[] = [];
      for (let n = 1; n <= 4; n += 1) {
        await deliver();
        expect(server.tries).toBe(n);
        await deliver();
        expect(server.tries, "not before its time").toBe(n);
        const seconds = (await dueIn(world.db, id)) ?? 0;
        delays.push(seconds);
        await queueClockAhead(world.db, (ahead += seconds + 1));
      }
      // From one to two minutes on, each time twice as long.
      for (const [n, seconds] of delays.entries()) {
        expect(seconds).toBeGreaterThan(60 * 2 ** n - 5);
        expect(seconds).toBeLessThanOrEqual(120 * 2 ** n);
      }
      expect(await noticeOf(id)).toMatchObject({ sentAt: null, failedAt: null });
      expect((await noticeOf(id)).lastError).toContain("451");
      server.refusal = null;
      await deliver(5);
      await deliver(6);
      expect(server.arrived).toHaveLength(1);
      expect(await noticeOf(id)).toMatchObject({ sentAt: after(5), lastError: null });
    });

    it("is put before staff when a day of tries was not enough, and can be sent again", async () => {
      const id = await waitingMail();
      server.refusal = { code: 450, at: "DATA" };
      let ahead = 0;
      for (let round = 0; round < 20 && (await noticeOf(id)).failedAt === null; round += 1) {
        await deliver(3);
        await queueClockAhead(world.db, (ahead += ((await dueIn(world.db, id)) ?? 0) + 1));
      }
      expect(server.tries).toBe(9);
      expect(ahead / 3_600).toBeGreaterThan(4);
      expect(await dead()).toEqual([{ id, fault: expect.stringContaining("450") }]);
      server.refusal = null;
      await resendNotice(world.as("lead", after(4)), { noticeId: id, failedAt: after(3) });
      await deliver(5);
      await deliver(6);
      expect(server.arrived).toHaveLength(1);
      expect(await dead()).toEqual([]);
    });

    it.each(["RCPT", "DATA"] as const)(
      "is put before staff at once when the server will never take it (%s), and tried no more",
      async (at) => {
        const id = await waitingMail();
        server.refusal = { code: 550, at };
        await deliver(2);
        await queueClockAhead(world.db, 90_000);
        await deliver(3);
        expect(server.tries).toBe(1);
        expect(await dead()).toEqual([{ id, fault: expect.stringContaining("550") }]);
        expect(await noticeOf(id)).toMatchObject({ failedAt: after(2), sentAt: null });
        server.refusal = null;
        await resendNotice(world.as("lead", after(4)), { noticeId: id, failedAt: after(2) });
        await deliver(5);
        expect(server.arrived).toHaveLength(1);
      },
    );

    it("waits when our own sender is refused or nobody listens: that is ours to mend", async () => {
      const id = await waitingMail();
      server.refusal = { code: 550, at: "MAIL" };
      await deliver();
      expect(await noticeOf(id)).toMatchObject({ failedAt: null, sentAt: null });
      server.refusal = null;
      const closed = await SmtpSink.start();
      const { url } = closed;
      await closed.stop();
      await queueClockAhead(world.db, 200);
      await deliver(1, url);
      expect(await noticeOf(id)).toMatchObject({ failedAt: null, sentAt: null });
      await queueClockAhead(world.db, 1_000);
      await deliver(2);
      expect(server.arrived).toHaveLength(1);
    });

    it("keeps its Message-ID when the process ends between sending and noting it", async () => {
      const id = await waitingMail();
      server.refusal = { code: 421, at: "RCPT" };
      await deliver(1);
      server.refusal = null;
      // Another process takes it, sends it and is gone before it says so.
      await queueClockAhead(world.db, 200);
      expect(only(await queue.fetch<{ noticeId: string }>(mailQueue.name)).data.noticeId).toBe(id);
      await smtpTransport(server.url).send(await renderNotice(await noticeOf(id)));
      await deliver(2);
      expect(server.arrived).toHaveLength(1);
      // Its lease runs out, and the mail is given to the next.
      await queueClockAhead(world.db, 1_000);
      await queue.supervise(mailQueue.name);
      await queueClockAhead(world.db, 2_000);
      await deliver(3);
      expect(server.arrived.map((it) => it.mail.messageId)).toEqual([
        `<${id}@localhost>`,
        `<${id}@localhost>`,
      ]);
      expect((await noticeOf(id)).sentAt).toEqual(after(3));
    });
  });

  describe("with the move that causes it", () => {
    it("is not sent when the move is undone, and the move is undone when it cannot be queued", async () => {
      const reference = await world.claim();
      await deliver();
      server.forget();
      const before = await world.record(reference);
      for (const [table, constraint] of [
        ["cases", "check (version < 2)"],
        ["notices", "check (template = '')"],
      ]) {
        await database.db.execute(
          `alter table ${table} add constraint broken ${constraint} not valid`,
        );
        const act = accept(world.as("respondent"), await world.form(reference));
        await expect(act).rejects.toThrow();
        await database.db.execute(`alter table ${table} drop constraint broken`);
        await deliver(2);
        expect(server.arrived, table).toEqual([]);
        expect(await world.record(reference), table).toEqual(before);
        expect((await world.case(reference)).stage, table).toBe("response");
      }
      await accept(world.as("respondent"), await world.form(reference));
      await deliver(3);
      expect(server.arrived).toHaveLength(2);
    });

    it("is one mail an event and reader, when the form arrives twice", async () => {
      const reference = await world.claim();
      await deliver();
      server.forget();
      const form = { ...(await world.form(reference)), body: "It is on its way." };
      const say = () => message(world.as("respondent"), { ...form, audience: "parties" }, []);
      await Promise.all([say(), say()]);
      await deliver(2);
      expect(server.arrived.flatMap((it) => it.to)).toEqual([claimant.email]);
    });
  });
});
