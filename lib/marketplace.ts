import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { currencies } from "./domain/case/vocabulary";
import { env } from "./env";

const interval = z.object({
  opensAt: z.string().regex(/^\d\d:\d\d$/),
  closesAt: z.string().regex(/^\d\d:\d\d$/),
});
const day = z.array(interval).readonly();

const shape = z.object({
  name: z.string().min(1),
  country: z.string().length(2),
  /** Of amounts that no order gives a currency. */
  currency: z.enum(currencies).default("EUR"),
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone)),
  contactEmail: z.email(),
  phone: z.string().min(3),
  postalAddress: z.array(z.string()),
  phoneHours: z.object({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }),
});
export type Marketplace = z.infer<typeof shape>;

/** This deployment's marketplace, from MARKETPLACE_FILE or marketplace.json. Throws when wrong. */
export const marketplace: Marketplace = shape.parse(
  JSON.parse(
    readFileSync(
      /* turbopackIgnore: true */ env.MARKETPLACE_FILE ??
        path.join(process.cwd(), "marketplace.json"),
      "utf8",
    ),
  ),
);
