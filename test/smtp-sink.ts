import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived: to whom the envelope said, and what was in it. */
export type Arrived = { to: string[]; mail: Email };

/** What a mail server refuses with, by its reply code; 4xx may pass later, 5xx never will. */
export type Refusal = { code: number; at: "MAIL" | "RCPT" | "DATA" };

/** A mail server in this process, on a port of its own, which takes or refuses as it is told. */
export class SmtpSink {
  readonly arrived: Arrived[] = [];
  /** Every transaction that was begun, taken or not. */
  tries = 0;
  refusal: Refusal | null = null;

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<SmtpSink> {
    const refused = (at: Refusal["at"]) => (sink.refusal?.at === at ? faultOf(sink.refusal) : null);
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      logger: false,
      onMailFrom(_address, _session, callback) {
        sink.tries += 1;
        callback(refused("MAIL"));
      },
      onRcptTo: (_address, _session, callback) => callback(refused("RCPT")),
      onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => void sink.take(chunks, session.envelope.rcptTo, callback));
      },
    });
    const sink = new SmtpSink(server);
    server.on("error", () => undefined);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    return sink;
  }

  private async take(
    chunks: Buffer[],
    rcptTo: { address: string }[],
    callback: (error?: Error | null) => void,
  ): Promise<void> {
    if (this.refusal?.at === "DATA") return callback(faultOf(this.refusal));
    const mail = await PostalMime.parse(Buffer.concat(chunks));
    this.arrived.push({ to: rcptTo.map((it) => it.address), mail });
    callback();
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  /** Those that arrived for an address. */
  to(address: string): Email[] {
    return this.arrived.filter((it) => it.to.includes(address)).map((it) => it.mail);
  }

  forget(): void {
    this.arrived.length = 0;
    this.tries = 0;
    this.refusal = null;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function faultOf({ code }: Refusal): Error {
  return Object.assign(new Error("refused by the test"), { responseCode: code });
}

/** A header of a mail, by its name in small letters. */
export function headerOf(mail: Email, name: string): string | undefined {
  return mail.headers.find((it) => it.key === name)?.value;
}
