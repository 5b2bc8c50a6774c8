import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { keptMails, mostListed } from "@/lib/services/demo/mailbox";

type Props = { searchParams: Promise<{ to?: string }> };

/** The mail that would have been sent, newest first. */
export default async function MailboxPage({ searchParams }: Props) {
  const { to } = await searchParams;
  const mails = await keptMails(to);
  return (
    <>
      <h1>Mailbox</h1>
      <p className="text-muted">
        Mail that would have been sent, the last {mostListed}; name a recipient to see theirs.
        Exists in the demo only. <a href="/dev/mailbox/templates">All templates of mails</a>
      </p>
      <form className="flex flex-wrap items-end gap-3">
        <Field id="to" label="Recipient">
          {(control) => <TextInput {...control} name="to" type="email" defaultValue={to ?? ""} />}
        </Field>
        <Button variant="secondary">Show</Button>
      </form>
      {mails.length === 0 && <EmptyState title="No mail yet" />}
      <ul className="divide-line border-line divide-y border-y">
        {mails.map((mail) => (
          <li key={mail.id} className="py-3">
            <a href={`/dev/mailbox/${mail.id}`} className="font-bold">
              {mail.subject}
            </a>
            <p className="text-muted text-sm">
              {mail.to} · <time>{mail.sentAt.toISOString()}</time>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
