import { createHash } from "node:crypto";
import type { APIResponse, Page } from "@playwright/test";
import { fetchPage, type Asker } from "../asker";
import {
  isFrameworks,
  readPage,
  signatureOf,
  type Control,
  type FormOnPage,
  type PageDrawn,
} from "./form-on-page";
import { goodAnswers } from "./good-answers";
import { faultsOf, type Fault, type Foreign } from "./hostile-values";
import { sendParts, wellFilled, wrongIn, type Given } from "./sending";
import { verdictOn } from "./verdict";

/** A page as somebody sees it: by e-mail, "" for a visitor. `again`: another like it, where a form that was taken is gone. */
export type Place = { who: string; asker: Asker; path: string; again?: () => Promise<Place> };

/** Which faults of each field are tried: one of so many, begun at this one. */
export type Share = { every: number; from: number };

/** Forms with a key are held back by a wrong one, where nothing else would refuse them. */
const keys = ["actKey", "submissionKey"];
/** Hidden fields that a form is taken in spite of. */
const loose = ["locale", "from", "desk", "next"];
/** Server actions by which somebody becomes, or is no longer, who they are, or may do less. */
const ofOneself = [
  "chooseLanguage",
  "endSession",
  "requestSignInLink",
  "setRoles",
  "signInAsDemoPerson",
  "signInByLink",
];

/** Sends every form that it meets in every wrong way of its share, and judges each answer. */
export class Trials {
  /** How often each form was sent wrong. */
  readonly tried = new Map<string, number>();
  readonly failures: string[] = [];
  /** Paths of the pages that were read. */
  readonly visited = new Set<string>();
  /** Forms that end or change who somebody is, for others to try. */
  readonly aside = new Map<string, { place: Place; form: FormOnPage }>();
  /** Paths where a form was taken in spite of what was wrong in it. */
  private readonly taken: string[] = [];
  private readonly frameworks = new Set<string>();
  private readonly ledTo = new Set<string>();

  constructor(
    private readonly page: Page,
    /** The name of a server action by its id in this build. */
    private readonly actionOf: (id: string) => string,
    private readonly share: Share,
    private readonly foreign: Foreign,
  ) {}

  async read({ who, asker, path }: Place): Promise<PageDrawn> {
    const answer = await fetchPage(asker, path);
    if (answer.status() >= 500) this.failures.push(`${who} ${path}: status ${answer.status()}`);
    if (answer.status() === 200) this.visited.add(new URL(path, "http://localhost").pathname);
    return this.readAnswer(answer);
  }

  async readAnswer(answer: APIResponse): Promise<PageDrawn> {
    return readPage(this.page, await answer.text());
  }

  signature(form: FormOnPage): string {
    return signatureOf(form, this.actionOf(form.actionId));
  }

  /** The act on a case that a form does, or the name of its server action. */
  actOf(form: FormOnPage): string {
    const act = form.controls.find(({ name, kind }) => name === "act" && kind === "hidden");
    return act?.value ?? this.actionOf(form.actionId);
  }

  /** Acts on cases and restrictions are done where a story has them done. */
  isOfStory(form: FormOnPage): boolean {
    return /actOnCase|Restriction/.test(this.actionOf(form.actionId));
  }

  /** Tries each form of a page that was not tried before; those, and the page. */
  async tryPage(place: Place): Promise<{ fresh: FormOnPage[]; drawn: PageDrawn }> {
    const drawn = await this.read(place);
    const fresh = drawn.forms.filter((it) => !this.isAside(place, it) && !this.isTried(it));
    for (const form of fresh) {
      if (this.isTried(form)) continue;
      const taken = this.takenAt(place.path);
      await this.tryForm(place, form);
      // What was taken may have changed the page, and drawn its other forms anew.
      if (this.takenAt(place.path) === taken) continue;
      const now = (await this.read(place)).forms.map((it) => this.signature(it));
      const gone = fresh.some((it) => !now.includes(this.signature(it)));
      const next = gone && place.again ? await place.again() : place;
      return { drawn, fresh: [...fresh, ...(await this.tryPage(next)).fresh] };
    }
    return { fresh, drawn };
  }

  /** How often a form was taken, in spite of what was wrong in it, on a path that says this. */
  takenAt(part: string): number {
    return this.taken.filter((it) => it.includes(part)).length;
  }

  private isTried(form: FormOnPage): boolean {
    return this.tried.has(this.signature(form));
  }

  private isAside(place: Place, form: FormOnPage): boolean {
    if (!ofOneself.includes(this.actionOf(form.actionId))) return false;
    const signature = this.signature(form);
    if (!this.aside.has(signature)) this.aside.set(signature, { place, form });
    return true;
  }

  /** Tries a form that no page of its own shows, unless one like it was; true once it was taken. */
  async tryOnce(place: Place, form: FormOnPage): Promise<boolean> {
    return !this.isAside(place, form) && !this.isTried(form) && this.tryForm(place, form);
  }

  /** True where the form was taken in the end and is no more. */
  async tryForm(place: Place, drawn: FormOnPage): Promise<boolean> {
    const signature = this.signature(drawn);
    this.tried.set(signature, 0);
    let [here, form]: [Place, FormOnPage | undefined] = [place, drawn];
    for (const { name, index } of this.planFor(signature, drawn)) {
      const now = form?.controls.find((it) => it.name === name);
      if (!form) return true;
      if (!now || !(await this.tryFault(here, form, now, index))) continue;
      form = await this.findAgain(here, signature);
      if (form || !here.again) continue;
      here = await here.again();
      form = await this.findAgain(here, signature);
    }
    return form === undefined;
  }

  /** Which faults of which fields are tried: this run's share, and one at least. */
  private planFor(signature: string, { controls }: FormOnPage) {
    const all = controls.map((control) => {
      const own = isFrameworks(control);
      const field = own ? control.name.replace(/\d+|[0-9a-f]{42}/, "N") : control.name;
      const where = own ? field : `${signature} ${field}`;
      const start = createHash("sha1").update(where).digest().readUInt16BE(0);
      const faults = faultsOf(control, "", this.foreign).map((_, index) => index);
      return { control, own, field, start, faults };
    });
    const plan = all
      .filter(({ own, field }) => !own || this.isNew(field))
      .flatMap(({ control, start, faults }) => {
        const step = this.stepOf(control);
        const chosen = faults.filter((it) => (it + start + this.share.from) % step === 0);
        return chosen.map((index) => ({ name: control.name, index }));
      });
    const [any] = all.filter(({ own }) => !own);
    const some = plan.some((it) => !isFrameworks(it));
    if (some || !any) return plan;
    return [...plan, { name: any.control.name, index: any.start % any.faults.length }];
  }

  /** The framework's own fields are the same in every form: once is enough. */
  private isNew(field: string): boolean {
    const known = this.frameworks.has(field);
    this.frameworks.add(field);
    return !known;
  }

  /** Hidden fields are much the same in all forms: fewer faults do, unless many are asked for. */
  private stepOf({ kind }: Control): number {
    const { every } = this.share;
    return kind === "hidden" && every > 4 ? every * 3 : every;
  }

  private async findAgain(place: Place, signature: string): Promise<FormOnPage | undefined> {
    const { forms } = await this.read(place);
    return forms.find((it) => this.signature(it) === signature);
  }

  /** Sends one fault; true where the form was taken, so that it is another by now. */
  private async tryFault(place: Place, form: FormOnPage, wrong: Control, index: number) {
    const values = goodAnswers(form);
    const fault = faultsOf(wrong, values[wrong.name] ?? "", this.foreign)[index];
    if (!fault) return false;
    for (const key of keys) {
      if (key in values && key !== wrong.name && isHeld(wrong, fault)) values[key] = "held back";
    }
    const parts = wrongIn(form, values, wrong, fault.parts);
    const answer = await sendParts(place.asker, place.path, form, parts);
    const isPage = /text\/html/.test(answer.headers()["content-type"] ?? "");
    const html = await answer.text();
    const drawn = isPage ? await readPage(this.page, html) : null;
    const signature = this.signature(form);
    this.tried.set(signature, (this.tried.get(signature) ?? 0) + 1);
    const sent = { form, signature, values, wrong, fine: fault.fine === true };
    const what = `${place.who} ${place.path}: ${signature}: ${wrong.name}, ${fault.what}`;
    const verdict = verdictOn(sent, { status: answer.status(), html, drawn }, this.actionOf);
    for (const it of verdict) this.failures.push(`${what}: ${it}`);
    await this.follow(place, answer);
    const moved = answer.status() === 303 || answer.status() === 307;
    if (moved) this.taken.push(place.path);
    return moved;
  }

  /** Where an answer leads must be a page too; each place once. */
  private async follow(place: Place, answer: APIResponse): Promise<void> {
    const { location } = answer.headers();
    if (!location) return;
    const to = new URL(location, "http://localhost");
    const path = `${to.pathname}${to.search}`;
    const kind = path.replaceAll(/RC-[A-Z0-9-]{9}|[0-9a-f-]{36}/g, "*");
    if (this.ledTo.has(kind)) return;
    this.ledTo.add(kind);
    await this.read({ ...place, path });
  }

  /** Sends a form as it should be, with these answers of its own; what was answered. */
  sendWell(place: Place, form: FormOnPage, given: Given = {}): Promise<APIResponse> {
    return sendParts(place.asker, place.path, form, wellFilled(form, given));
  }
}

const isHeld = ({ kind, name }: Control, { fine, what }: Fault) =>
  kind === "hidden" ? loose.includes(name) || what === "twice" : fine === true;
