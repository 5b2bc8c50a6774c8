/** A legal hold as the desk sees it: on a member or on a case, for which request, by whom. */
export type HoldView = {
  id: string;
  memberId: string | null;
  caseId: string | null;
  memberName: string | null;
  caseReference: string | null;
  /** For which request and why: for those alone who may read requests by authorities. */
  requestId: string;
  requestReference: string | null;
  reason: string | null;
  setBy: string;
  setAt: Date;
  endedBy: string | null;
  endedAt: Date | null;
  endReason: string | null;
};
