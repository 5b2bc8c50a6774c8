import { notFound } from "next/navigation";
import { keptMail } from "@/lib/services/demo/mailbox";

type Props = { params: Promise<{ id: string }> };

/** One mail: the HTML in a frame that can run nothing, and the text. */
export default async function MailPage({ params }: Props) {
  const mail = await keptMail((await params).id);
  if (!mail) notFound();
  return (
    <>
      <p>
        <a href="/dev/mailbox">Mailbox</a>
      </p>
      <h1>{mail.subject}</h1>
      <p className="text-muted">To {mail.to}</p>
      <iframe
        title={mail.subject}
        srcDoc={mail.html}
        sandbox="allow-top-navigation-by-user-activation allow-popups"
        className="border-line h-[40rem] w-full rounded-lg border bg-white"
      />
      <h2>Text</h2>
      <pre tabIndex={0} className="bg-surface overflow-x-auto rounded-lg p-4 whitespace-pre-wrap">
        {mail.text}
      </pre>
    </>
  );
}
