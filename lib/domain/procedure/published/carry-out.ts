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

const endings = { usual: ["", ""], final: ["final_", "_for_good"] } as const;
const endingOf = ({ final }: Given) => endings[final ? "final" : "usual"];
const sharedBy = ({ final }: Given): Pick<Stage, "shares"> =>
  final ? {} : { shares: ["appeal_window"] };
const denied = ({ back }: Given): Rule => ({ by: ["claimant"], to: back, awaits: "staff" });

/**
 * Carrying out what was agreed or decided: the respondent reports it with proof, then the claimant
 * confirms it or says that it was not. A claimant who stays silent after such a report is reminded,
 * and then it counts as carried out. The days of all three clocks are this marketplace's own.
 */
export function carryingOut(given: Given): Stage[] {
  const { team, back, final } = given;
  const [before, after] = endingOf(given);
  const clock = (key: string, amount: number, then: ClockDefinition["then"]): ClockDefinition => ({
    key: `${before}${key}`,
    from: "stage",
    duration: { amount, unit: "business_days" },
    then,
  });
  const on: Stage["on"] = {
    ...talk,
    ...desk,
    confirm_carried_out: { by: ["claimant"], to: `closed${after}`, awaits: "nobody" },
    report_not_carried_out: denied(given),
    ...(!final && { appeal }),
  };
  return [
    {
      key: `carrying_out${after}`,
      team,
      awaits: "respondent",
      ...sharedBy(given),
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
      ...sharedBy(given),
      clocks: [
        clock("confirm", 5, {
          do: "move",
          to: `unconfirmed${after}`,
          tells: toBoth("taken_as_carried_out"),
        }),
        clock("confirm_reminder", 3, { do: "remind", template: "confirm_reminder" }),
      ],
      on,
    },
  ];
}

/**
 * The end of a case whose claimant stayed silent: closed as any other is (`closed`), but the claimant
 * can still say for a while that it was not carried out, and it comes back to staff (product text,
 * procedure 3, step 5). How long is this marketplace's own.
 */
export function unconfirmed(closed: Stage, given: Given): Stage {
  const [before, after] = endingOf(given);
  return {
    ...closed,
    key: `unconfirmed${after}`,
    ...sharedBy(given),
    clocks: [
      {
        key: `${before}late_report`,
        from: "stage",
        duration: { amount: 14, unit: "days" },
        then: { do: "lapse" },
      },
    ],
    on: {
      ...closed.on,
      report_not_carried_out: { ...denied(given), when: ["late_report_open"] },
    },
  };
}
