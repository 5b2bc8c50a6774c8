import type {
  AppealOutcome,
  AutomationKind,
  GroundKind,
  NoticeException,
  RedressWay,
  RestrictionKind,
  RestrictionSource,
  RestrictionState,
} from "./vocabulary";

/** What a member is told of a restriction: the whole statement of reasons. */
export type Statement = {
  kind: RestrictionKind;
  /** Null: wherever the marketplace is. */
  territory: string | null;
  startsAt: Date;
  /** Null: without an end. */
  endsAt: Date | null;
  source: RestrictionSource;
  facts: string;
  groundKind: GroundKind;
  ground: string;
  explanation: string;
  automation: AutomationKind;
  noticeException: NoticeException | null;
  redress: readonly RedressWay[];
  appealUntil: Date;
};

export type RestrictionAct = "lift" | "appeal" | "decideAppeal";

/** A restriction as one reader may see it; `acts` is all that this reader can do with it now. */
export type RestrictionView = Statement & {
  id: string;
  version: number;
  state: RestrictionState;
  /** The case that it arose from. */
  reference: string;
  member: { id: string; publicName: string; email: string };
  imposedAt: Date;
  /** For colleagues; to the member, staff are the team. */
  imposedBy: string | null;
  liftedAt: Date | null;
  liftReason: string | null;
  appeal: {
    words: string;
    madeAt: Date;
    outcome: AppealOutcome | null;
    reasons: string | null;
    decidedAt: Date | null;
  } | null;
  acts: RestrictionAct[];
};

/** The restrictions of a case's respondent, and whether the reader may impose another. */
export type CaseRestrictions = {
  reference: string;
  member: { publicName: string; locale: "en" | "fr" | "ro" };
  items: RestrictionView[];
  mayImpose: boolean;
};
