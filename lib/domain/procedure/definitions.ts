import type { ProcedureKind } from "../case/vocabulary";
import type { Procedure } from "./definition";
import { authority } from "./published/authority";
import { claim } from "./published/claim";
import { complaint } from "./published/complaint";
import { dispute } from "./published/dispute";
import { fraud } from "./published/fraud";
import { request } from "./published/request";

/** The published procedures as first seeded; the database holds every version. */
export const publishedProcedures: Record<ProcedureKind, Procedure> = {
  request,
  complaint,
  claim,
  dispute,
  fraud,
  authority,
};
