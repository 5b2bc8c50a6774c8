import nodemailer from "nodemailer";
import type { Database } from "@/db/client";
import { mailbox } from "@/db/schema";
import { env, isPlayground } from "@/lib/env";
import { now } from "@/lib/now";

export type Mail = { messageId: string; to: string; subject: string; html: string; text: string };

/** Sends one mail, or throws. Sending the same `messageId` again must be harmless. */
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

/** Sends by SMTP; a repeated `Message-ID` lets mail servers drop a retry after a crash. */
export function smtpTransport(url: string): MailTransport {
  const transporter = nodemailer.createTransport({ url, ...timeouts });
  return {
    async send(mail) {
      await transporter.sendMail({
        from: env.MAIL_FROM,
        to: mail.to,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        messageId: mail.messageId,
        headers: { "auto-submitted": "auto-generated" },
      });
    },
  };
}

/** SMTP where SMTP_URL is set, the mailbox in the playground, and otherwise none: mail waits. */
export function mailTransport(db: Database): MailTransport | null {
  if (env.SMTP_URL) return smtpTransport(env.SMTP_URL);
  return isPlayground ? mailboxTransport(db) : null;
}
