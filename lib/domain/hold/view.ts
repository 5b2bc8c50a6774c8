/** A legal hold as the desk sees it: on a member or on a case, for which request, by whom. */
export type HoldView = {
  id: string;
  memberId: string | null;
  caseId: string | null;
  memberName: string | null;
  caseReference: string | null;
  requestId: string;
  requestReference: string;
  reason: string;
  setBy: string;
  setAt: Date;
  endedBy: string | null;
  endedAt: Date | null;
  endReason: string | null;
};
