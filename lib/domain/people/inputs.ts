import { z } from "zod";
import { email, words } from "../case/fields";
import { staffRoles } from "../case/vocabulary";

const roles = z.array(z.enum(staffRoles, "roles_wrong"));

/** Somebody who is to work here, by the address to which sign-in links go. */
export const colleagueInput = z.object({
  email,
  name: words(2, 120, "name"),
  /** What the sides of a case read instead of the name. */
  publicName: words(2, 40, "public_name"),
  roles: roles.min(1, "roles_required"),
});

/** The roles of a colleague from now on; none: the colleague works here no more. */
export const rolesInput = z.object({ memberId: z.uuid("unexpected"), roles });
