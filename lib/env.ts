import { z } from "zod";
import { ownMachine, readProxies } from "./front/sender";

/** The only reader of process.env. Empty strings count as absent. */
const settings = z.object({
  RECOURSE_MODE: z.enum(["demo", "development", "production", "test"]).default("production"),
  /** Absent: the embedded database in DATA_DIR. */
  DATABASE_URL: z.string().optional(),
  PORT: z.coerce.number().int().default(3000),
  DATA_DIR: z.string().default(".data"),
  /** Where people reach this deployment; mails carry links under it. */
  APP_URL: z
    .url()
    .default("http://localhost:3000")
    .transform((address) => address.replace(/\/+$/, "")),
  /** Required in production: signs sessions, links and guest access. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** Absent: mail is kept for /dev/mailbox (demo and development) or waits in the queue. */
  SMTP_URL: z.string().optional(),
  /** The first administrator's address; does nothing once there is an administrator. */
  ADMINISTRATOR_EMAIL: z.email().toLowerCase().optional(),
  MAIL_FROM: z.string().default("Agora <help@agora.example>"),
  MARKETPLACE_FILE: z.string().optional(),
  /** Whose X-Forwarded-For is believed. Absent: that of the same machine. */
  TRUSTED_PROXIES: z
    .string()
    .default(ownMachine)
    .transform((list, context) => {
      const proxies = readProxies(list);
      if (proxies) return proxies;
      context.addIssue('addresses and networks such as "10.0.0.0/8, ::1", or "none"');
      return z.NEVER;
    }),
});

export type Env = z.infer<typeof settings>;

/** Parses settings or refuses to start with one sentence that names each wrong one. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(present);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Recourse cannot start with these settings. ${faults.join("; ")}`);
}

export const env: Env = parseEnv(process.env);

/** Whether the pages of the build carry this deployment's address in what search engines read. */
export const builtForThisAddress: boolean =
  parseEnv({ APP_URL: process.env.BUILT_FOR_URL }).APP_URL === env.APP_URL;

/** The demo's conveniences (one-click people, mailbox, movable clock) exist only here. */
export const isPlayground = env.RECOURSE_MODE === "demo" || env.RECOURSE_MODE === "development";

/** The signing secret; outside production a fixed one keeps tests and development simple. */
export function authSecret(): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET;
  if (env.RECOURSE_MODE === "production") {
    throw new Error(
      "Recourse cannot start in production without AUTH_SECRET (32 characters or more).",
    );
  }
  return "not-a-secret-only-for-development-and-tests";
}
