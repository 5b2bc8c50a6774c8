import type { Team } from "../../case/vocabulary";
import type { ClockDefinition, Rule, Stage } from "../definition";
import { desk, parties, talk, toBoth } from "./common";

/** A side contests the decision; other people than those who took it then look again. */
export const appeal: Rule = {
  by: parties,
  to: "appeal",
  awaits: "staff",
  when: ["decided_by_staff", "appeal_window_open"],
};

type Given = {
  team: Team;
  /** Where a case goes of which nobody says that it was carried out, or somebody that it was not. */
  back: string;
  /** After a second look: nothing can be appealed any more. */
  final?: true;
};

/**
 * Carrying out what was agreed or decided: the respondent reports it with proof, then the claimant
 * confirms it or says that it was not. A claimant who stays silent after such a report is reminded,
 * and then it counts as carried out. The days of all three clocks are this marketplace's own.
 */
export function carryingOut({ team, back, final }: Given): Stage[] {
  const [before, after] = final ? ["final_", "_for_good"] : ["", ""];
  const clock = (key: string, amount: number, then: ClockDefinition["then"]): ClockDefinition => ({
    key: `${before}${key}`,
    from: "stage",
    duration: { amount, unit: "business_days" },
    then,
  });
  const contested: Pick<Stage, "shares"> = final ? {} : { shares: ["appeal_window"] };
  const on: Stage["on"] = {
    ...talk,
    ...desk,
    confirm_carried_out: { by: ["claimant"], to: `closed${after}`, awaits: "nobody" },
    report_not_carried_out: { by: ["claimant"], to: back, awaits: "staff" },
    ...(!final && { appeal }),
  };
  return [
    {
      key: `carrying_out${after}`,
      team,
      awaits: "respondent",
      ...contested,
      clocks: [
        {
          ...clock("carry_out", 5, { do: "move", to: back, tells: toBoth("not_confirmed") }),
          override: "carry_out_by",
        },
      ],
      on: { ...on, report_carried_out: { by: ["respondent"], to: `confirming${after}` } },
    },
    {
      key: `confirming${after}`,
      team,
      awaits: "claimant",
      ...contested,
      clocks: [
        clock("confirm", 5, {
          do: "move",
          to: `closed${after}`,
          tells: toBoth("taken_as_carried_out"),
        }),
        clock("confirm_reminder", 3, { do: "remind", template: "confirm_reminder" }),
      ],
      on,
    },
  ];
}
