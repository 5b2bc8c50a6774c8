import { notFound } from "next/navigation";
import { MailView } from "@/components/mail/mail-view";
import { keptMail } from "@/lib/services/demo/mailbox";

type Props = { params: Promise<{ id: string }> };

/** One mail that would have been sent. */
export default async function MailPage({ params }: Props) {
  const mail = await keptMail((await params).id);
  if (!mail) notFound();
  return (
    <>
      <p>
        <a href="/dev/mailbox">Mailbox</a>
      </p>
      <MailView {...mail} />
    </>
  );
}
