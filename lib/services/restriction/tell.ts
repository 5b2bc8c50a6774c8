import type { Transaction } from "@/db/client";
import type { restrictions } from "@/db/schema";
import type { Actor } from "@/lib/domain/access/actor";
import type { NoticeTemplate } from "@/lib/domain/case/notices";
import type { EventType } from "@/lib/domain/case/vocabulary";
import type { Statement } from "@/lib/domain/restriction/view";
import type { LoadedCase } from "../case/load";
import { queueNotices } from "../case/queue-notices";
import { appendEvents, type NewEvent } from "../case/record";

type Row = typeof restrictions.$inferSelect;
export type TellingEvent = {
  type: EventType;
  performer: "respondent" | "staff";
  payload?: Record<string, string>;
  digests?: readonly string[];
  template: NoticeTemplate;
  /** Words that the mail quotes. */
  body?: string;
};

type About = {
  loaded: LoadedCase;
  restriction: Row;
  actKey: string;
  fingerprint: string;
  actor: Extract<Actor, { kind: "member" }>;
  now: Date;
};

/**
 * Puts what happened to a restriction on the record of its case, for the restricted member and
 * staff alone, and queues the mail with the whole statement of reasons.
 */
export async function tell(
  tx: Transaction,
  { type, performer, payload, digests, template, body }: TellingEvent,
  { loaded, restriction, actKey, fingerprint, actor, now }: About,
): Promise<void> {
  const { row } = loaded;
  const event: NewEvent = {
    type,
    performer,
    actorId: actor.memberId,
    audience: "respondent",
    payload: { restrictionId: restriction.id, restriction: restriction.kind, ...payload },
    ...(digests && { digests }),
    actKey,
    actFingerprint: fingerprint,
  };
  const [eventId] = await appendEvents(tx, [{ row, events: [event] }], now);
  if (eventId === undefined) throw new Error("a restriction changed without an event");
  const move = {
    tells: [{ to: "respondent" as const, template }],
    ...{ entered: false, closed: false, awaiting: row.awaiting, stage: row.stage, dueAt: null },
    ...{ team: row.team, answerBy: null, outcome: null },
  };
  const said = {
    path: "/restrictions",
    restriction: JSON.stringify(statementOf(restriction)),
    ...(body && { body }),
  };
  await queueNotices(tx, [{ loaded, move, events: [event], eventId, said }], now);
}

/** The statement of reasons of a restriction. */
export function statementOf(row: Row): Statement {
  const { kind, territory, startsAt, endsAt, source, facts, groundKind, ground } = row;
  const { explanation, automation, noticeException, redress, appealUntil } = row;
  return {
    ...{ kind, territory, startsAt, endsAt, source, facts, groundKind, ground },
    ...{ explanation, automation, noticeException, redress, appealUntil },
  };
}
