import { DrizzleAdapter } from "@auth/drizzle-adapter";
import NextAuth from "next-auth";
import Nodemailer from "next-auth/providers/nodemailer";
import { getDatabase } from "@/db/client";
import { accounts, members, sessions, verificationTokens } from "@/db/schema";
import { authSecret } from "@/lib/env";
import { queueSignInMail } from "./sign-in-mail";
import { linkLifetimeSeconds, sessionCookie } from "./cookies";

/**
 * next-auth with e-mailed links and database sessions. Nobody becomes a member by signing in:
 * members come from the marketplace, so creating one here is refused.
 */
export const { handlers, auth, signIn, signOut } = NextAuth(async () => {
  const db = await getDatabase();
  // The adapter's types know one driver at a time; the schema is the same on all three.
  const adapter = DrizzleAdapter(
    db as never,
    {
      usersTable: members,
      accountsTable: accounts,
      sessionsTable: sessions,
      verificationTokensTable: verificationTokens,
    } as never,
  );
  return {
    adapter: {
      ...adapter,
      createUser: () => Promise.reject(new Error("members are not created by signing in")),
    },
    secret: authSecret(),
    trustHost: true,
    session: { strategy: "database", maxAge: 30 * 86_400, updateAge: 86_400 },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/en/sign-in", error: "/en/sign-in", verifyRequest: "/en/sign-in" },
    providers: [
      Nodemailer({
        server: { jsonTransport: true },
        maxAge: linkLifetimeSeconds,
        sendVerificationRequest: ({ identifier, url }) => queueSignInMail(db, identifier, url),
      }),
    ],
    callbacks: {
      session: ({ session, user }) => ({ ...session, user: { ...session.user, id: user.id } }),
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
});
