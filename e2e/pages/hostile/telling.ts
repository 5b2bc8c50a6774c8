import type { APIResponse, Page } from "@playwright/test";
import { newAsker, signInBy, type Asker } from "../asker";
import { isCheck } from "./form-on-page";
import {
  atDesk,
  buyers,
  cast,
  sellers,
  visitors,
  type Part,
  type Person,
  type Step,
  type Story,
} from "./stories";
import type { Place, Trials } from "./trials";

/** A case of a story, and who plays its buyer and its seller. */
type Told = { reference: string; roles: { buyer: Person; seller: Person } };

/** Tells stories: opens their cases and does their steps, each form tried before it is sent. */
export class Telling {
  private readonly askers = new Map<string, Promise<Asker>>();

  constructor(
    private readonly page: Page,
    private readonly origin: string,
    private readonly trials: Trials,
  ) {}

  /** Somebody signed in, with the desk in English; a visitor for no e-mail. */
  asker(email: string): Promise<Asker> {
    const known = this.askers.get(email) ?? this.signedIn(email);
    this.askers.set(email, known);
    return known;
  }

  /** Somebody of their own, whose session may end; they are gone with the rest. */
  async another(email: string): Promise<Asker> {
    const asker = await this.signedIn(email);
    this.askers.set(`another ${this.askers.size}`, Promise.resolve(asker));
    return asker;
  }

  private async signedIn(email: string): Promise<Asker> {
    const asker = await newAsker(this.origin);
    if (visitors.includes(email)) return asker;
    await signInBy(this.page, asker, email);
    // Coming to English from a page in another language is choosing it.
    await asker.get("/en/cases", { headers: { referer: `${this.origin}/ro` } });
    return asker;
  }

  async close(): Promise<void> {
    for (const asker of this.askers.values()) await (await asker).dispose();
  }

  /** Tells a story to its end; the reference of its case. */
  async tell(story: Story): Promise<string> {
    let told = await this.open(story);
    for (let done = 0; done <= story.steps.length; done += 1) {
      const before = told.reference;
      const taken = this.trials.takenAt(before);
      for (const who of [story.opener, ...story.others]) {
        const again = async (): Promise<Place> => {
          told = await this.untilStep(story, done);
          return { ...(await this.place(who, told)), again };
        };
        await this.trials.tryPage({ ...(await this.place(who, told)), again });
        if (who === "cycles")
          await this.trials.tryPage(await this.at(cast[who], "/en/restrictions"));
      }
      const step = story.steps[done];
      // What was taken in spite of all may have led the case elsewhere.
      const moved = told.reference !== before || this.trials.takenAt(before) !== taken;
      if (step && moved) told = await this.untilStep(story, done);
      if (step) await this.take(step, told);
    }
    return told.reference;
  }

  private async untilStep(story: Story, steps: number): Promise<Told> {
    const told = await this.open(story);
    for (const step of story.steps.slice(0, steps)) await this.take(step, told);
    return told;
  }

  private async place(part: Part, { reference, roles }: Told): Promise<Place> {
    const who = part === "buyer" || part === "seller" ? roles[part] : part;
    return this.at(cast[who], `${atDesk(who) ? "/staff" : "/en"}/cases/${reference}`);
  }

  /** A page as somebody sees it who is signed in by this e-mail. */
  async at(who: string, path: string): Promise<Place> {
    return { who, asker: await this.asker(who), path };
  }

  private async open({ kind, opener, given }: Story): Promise<Told> {
    for (const who of opener === "buyer" ? buyers : [opener as Person]) {
      const place = await this.at(cast[who], `/en/report/${kind}`);
      const { forms } = await this.trials.read(place);
      const form = forms.find((it) => it.controls.some(({ name }) => name === "submissionKey"));
      const order = form?.controls.find(({ name }) => name === "orderId");
      const offered = order?.options.map((id, at) => ({ id, said: order.labels[at] ?? "" })) ?? [];
      const seller = Object.keys(sellers).find((it) =>
        offered.some(({ said }) => said.includes(it)),
      );
      if (!form || (kind === "claim" && !seller)) continue;
      const orderId = offered.find(({ said }) => said.includes(seller ?? ""))?.id ?? "";
      const filled = kind === "claim" ? { ...given, orderId, intent: "send" } : given;
      const answer = await this.trials.sendWell(place, form, filled);
      const reference = /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(answer.headers().location ?? "")?.[0];
      if (!reference) throw new Error(`${place.path} opened nothing: ${await this.said(answer)}`);
      return { reference, roles: { buyer: who, seller: sellers[seller ?? ""] ?? "cycles" } };
    }
    throw new Error(`/en/report/${kind} has nothing to open`);
  }

  private async take({ by, act, given = {} }: Step, told: Told): Promise<void> {
    const own = act === "appealRestriction";
    const place = own ? await this.at(cast.cycles, "/en/restrictions") : await this.place(by, told);
    const { forms } = await this.trials.read(place);
    const form = forms.find((it) => this.trials.actOf(it) === act);
    const what = `${act} by ${by} at ${place.path}`;
    if (!form) throw new Error(`${what} is not offered`);
    let answer = await this.trials.sendWell(place, form, given);
    if (answer.status() === 200) {
      const { forms: answered } = await this.trials.readAnswer(answer);
      const check = answered.find((it) => this.trials.actOf(it) === act && isCheck(it));
      if (!check) throw new Error(`${what}: ${await this.said(answer)}`);
      if (await this.trials.tryOnce(place, check)) return;
      answer = await this.trials.sendWell(place, check, { intent: "send" });
    }
    const { location = "" } = answer.headers();
    if (!/[?&]done=/.test(location))
      throw new Error(`${what}: ${location || (await this.said(answer))}`);
  }

  private async said(answer: APIResponse): Promise<string> {
    const { alert, heading } = await this.trials.readAnswer(answer);
    return `${answer.status()} ${alert || heading}`;
  }
}
