type Props = { subject: string; to: string; html: string; text: string };

/** One mail: the HTML in a frame that can run nothing, and the text. */
export function MailView({ subject, to, html, text }: Props) {
  return (
    <>
      <h1>{subject}</h1>
      <p className="text-muted">To {to}</p>
      <iframe
        title={subject}
        srcDoc={html}
        sandbox="allow-top-navigation-by-user-activation allow-popups"
        className="border-line h-[40rem] w-full rounded-lg border bg-white"
      />
      <h2>Text</h2>
      <pre tabIndex={0} className="bg-surface overflow-x-auto rounded-lg p-4 whitespace-pre-wrap">
        {text}
      </pre>
    </>
  );
}
