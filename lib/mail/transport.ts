import nodemailer from "nodemailer";
import type { Database } from "@/db/client";
import { mailbox } from "@/db/schema";
import { env, isPlayground } from "@/lib/env";
import { marketplace } from "@/lib/marketplace";
import { now } from "@/lib/now";

export type Mail = { messageId: string; to: string; subject: string; html: string; text: string };

/**
 * Sends one mail, or throws: a `MailRefused` when trying again would change nothing. Sending the
 * same `messageId` again must be harmless.
 */
export type MailTransport = { send(mail: Mail): Promise<void> };

/** Keeps mail for /dev/mailbox; the same message is kept once. */
export function mailboxTransport(db: Database): MailTransport {
  return {
    async send(mail) {
      await db
        .insert(mailbox)
        .values({ ...mail, sentAt: now() })
        .onConflictDoNothing({ target: mailbox.messageId });
    },
  };
}

/** In milliseconds: a mail server that does not answer must not hold up the others' mail. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The mail server will never take this mail: its address or its content is refused. */
export class MailRefused extends Error {
  override name = "MailRefused";
}

/** A 5xx answer to the recipient or the content; our sender and our sign-in are ours to mend. */
function isFinal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown };
  const about = command === "RCPT TO" || command === "DATA";
  return about && typeof responseCode === "number" && responseCode >= 500;
}

/** Sends by SMTP; a repeated `Message-ID` lets mail servers drop a retry after a crash. */
export function smtpTransport(url: string): MailTransport {
  const transporter = nodemailer.createTransport({ url, ...timeouts });
  return {
    async send(mail) {
      try {
        await transporter.sendMail({
          from: env.MAIL_FROM,
          replyTo: marketplace.contactEmail,
          // As an object it is one address: a text would be read as a list of them.
          to: { name: "", address: mail.to },
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          messageId: mail.messageId,
          // RFC 3834: an automatic answer to it would be answered by nobody.
          headers: { "auto-submitted": "auto-generated" },
        });
      } catch (error) {
        throw isFinal(error) ? new MailRefused(error.message, { cause: error }) : error;
      }
    },
  };
}

/** SMTP where SMTP_URL is set, the mailbox in the playground, and otherwise none: mail waits. */
export function mailTransport(db: Database): MailTransport | null {
  if (env.SMTP_URL) return smtpTransport(env.SMTP_URL);
  return isPlayground ? mailboxTransport(db) : null;
}
