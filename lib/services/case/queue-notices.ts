import { inArray, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { members, notices } from "@/db/schema";
import {
  caseLinkLifetimeMs,
  noticesOfAQuestion,
  noticesWithDeadline,
  type NoticeData,
  type NoticeTemplate,
} from "@/lib/domain/case/notices";
import { publicNameOfGuest } from "@/lib/domain/case/public-name";
import { sides, type Locale, type Side } from "@/lib/domain/case/vocabulary";
import { stageOf, type Tell } from "@/lib/domain/procedure/definition";
import { canSatisfy } from "@/lib/domain/procedure/conditions";
import { otherSide, type Move } from "@/lib/domain/procedure/interpreter";
import type { CaseRow } from "./load";
import type { Written } from "./record";
import { staffMails } from "./staff-mails";

/** What a mail is made from: the event that causes it, and what of a move it tells. */
export type Telling = Pick<Written, "loaded" | "events" | "said" | "set"> & {
  eventId: string;
  move: Pick<
    Move,
    | "tells"
    | "entered"
    | "closed"
    | "awaiting"
    | "stage"
    | "team"
    | "dueAt"
    | "answerBy"
    | "outcome"
  >;
};

/** Queues mail in the same transaction as the event that causes it, each in its reader's language. */
export async function queueNotices(
  tx: Transaction,
  written: readonly Telling[],
  now: Date,
): Promise<void> {
  const rows = await noticesOf(tx, written, now);
  if (rows.length > 0) await tx.execute(sql`${insertRows(notices, rows)} on conflict do nothing`);
}

/** The mails that moves cause, as rows. */
export async function noticesOf(
  tx: Database | Transaction,
  written: readonly Telling[],
  now: Date,
): Promise<(typeof notices.$inferInsert)[]> {
  const telling = written.filter(({ move }) => move.tells.length > 0);
  if (telling.length === 0) return [];
  const people = await partiesOf(tx, telling.map(toldOf));
  const toParties = telling.flatMap((it) => {
    const row = toldOf(it);
    return it.move.tells.flatMap((tell) =>
      recipients(tell, it).flatMap((to) => {
        const person = people(row, to);
        // Somebody who phoned or wrote a letter may have left no address.
        if (!person || person.email === "") return [];
        const other = people(row, otherSide(to));
        const told = to === "respondent" && it.loaded.released?.subject;
        const data: NoticeData = {
          recipientName: person.name,
          path: `/cases/${row.reference}`,
          reference: row.reference,
          kind: row.kind,
          subject: told || row.subject,
          ...(other && { otherName: other.publicName }),
          ...(to === "claimant" && row.claimantId === null && opensUntil(now)),
          ...always(tell, to, it, now),
          ...saidTo(to, it),
        };
        return [
          {
            eventId: it.eventId,
            email: person.email,
            locale: person.locale,
            template: tell.template,
            data,
            createdAt: now,
          },
        ];
      }),
    );
  });
  // Whoever typed the address of a colleague has the mail of a side, and no second one.
  const told = new Set(toParties.map((it) => `${it.eventId} ${it.email}`));
  const toStaff = await staffMails(tx, telling, now);
  return [...toParties, ...toStaff.filter((it) => !told.has(`${it.eventId} ${it.email}`))];
}

/** A guest has nothing to sign in to: the mail itself opens the case. */
function opensUntil(now: Date): Partial<NoticeData> {
  return { opensUntil: new Date(now.getTime() + caseLinkLifetimeMs).toISOString() };
}

/** The case as its mails speak of it: whoever just left it hears of that as well. */
function toldOf({ loaded: { row }, set }: Telling): CaseRow {
  return { ...row, ...set, respondentId: set?.respondentId ?? row.respondentId };
}

/** The words of the mail: none to the other side of what a claimant said to staff alone. */
function saidTo(
  to: Side,
  { said, events: [{ performer, audience }] }: Telling,
): Partial<NoticeData> {
  if (performer === "claimant" && audience === "claimant" && to === "respondent") return {};
  return (typeof said === "function" ? said(to) : said) ?? {};
}

/** What a mail says by itself: by when, and whether the outcome satisfied. */
function always(tell: Tell, to: Side, telling: Telling, now: Date): Partial<NoticeData> {
  const { loaded, move } = telling;
  const { template } = tell;
  const dueAt = statedDate(template, telling, now);
  const late = template === "progress" && loaded.row.overdue;
  const { team, on } = stageOf(loaded.procedure, move.stage);
  const satisfaction = on.answer_satisfaction;
  const ends = move.entered && move.closed;
  const asks =
    ends &&
    to === "claimant" &&
    canSatisfy(move.outcome ?? loaded.row.outcome) &&
    satisfaction !== undefined;
  const turn = turnOf(to, move.awaiting);
  return {
    ...(move.entered && { stage: move.stage, team }),
    ...(late && { late: "yes" as const }),
    ...(dueAt && !late && { dueAt: dueAt.toISOString() }),
    ...(asks && { closedAt: now.toISOString() }),
    ...(ends && !satisfaction?.unsatisfied && { final: "yes" as const }),
    ...(turn && { turn }),
  };
}

/** The date that a mail states as still to come; null where there is none, or it is over by now. */
function statedDate(
  template: NoticeTemplate,
  { loaded, move }: Pick<Telling, "loaded" | "move">,
  now: Date,
): Date | null {
  if (!move.entered && !noticesWithDeadline.includes(template)) return null;
  const isQuestion = noticesOfAQuestion.includes(template);
  // What is asked without a time to answer has none: the case's own is for the team to keep.
  const ofTheCase = isQuestion && move.answerBy === null && template !== "proposal";
  const usual = move.entered ? move.dueAt : (move.dueAt ?? loaded.row.dueAt);
  const dueAt = (isQuestion ? move.answerBy : null) ?? (ofTheCase ? null : usual);
  return dueAt && dueAt > now ? dueAt : null;
}

function turnOf(to: Side, awaiting: Move["awaiting"]): NoticeData["turn"] {
  if (awaiting === "staff") return "team";
  if (awaiting !== "claimant" && awaiting !== "respondent") return undefined;
  return awaiting === to ? "you" : "other";
}

function recipients(tell: Tell, { move, events }: Telling): Side[] {
  const [{ performer, audience }] = events;
  const side = performer === "claimant" || performer === "respondent" ? performer : null;
  switch (tell.to) {
    case "claimant":
    case "respondent":
      return [tell.to];
    case "performer":
      return side ? [side] : [];
    case "leads":
    case "team":
      return [];
    case "asked":
      return move.awaiting === null || move.awaiting === "staff" ? [] : [move.awaiting];
    case "other":
      if (side) return audience === side || audience === "staff" ? [] : [otherSide(side)];
      if (audience === "parties") return [...sides];
      return audience === "staff" ? [] : [audience];
  }
}

type Person = { name: string; publicName: string; email: string; locale: Locale };
type Parties = Pick<
  CaseRow,
  "claimantId" | "respondentId" | "claimantName" | "claimantEmail" | "claimantLocale"
>;

async function partiesOf(tx: Database | Transaction, rows: readonly Parties[]) {
  const ids = rows.flatMap((row) => [row.claimantId, row.respondentId]).filter((id) => id !== null);
  const found =
    ids.length > 0
      ? await tx
          .select()
          .from(members)
          .where(inArray(members.id, [...new Set(ids)]))
      : [];
  const byId = new Map(found.map((it) => [it.id, it]));
  return (row: Parties, side: Side): Person | undefined => {
    if (side === "respondent") return row.respondentId ? byId.get(row.respondentId) : undefined;
    const member = row.claimantId ? byId.get(row.claimantId) : undefined;
    const reader = row.respondentId ? byId.get(row.respondentId) : undefined;
    return (
      member ?? {
        name: row.claimantName,
        publicName: publicNameOfGuest(row.claimantName, reader?.locale ?? row.claimantLocale),
        email: row.claimantEmail,
        locale: row.claimantLocale,
      }
    );
  };
}
