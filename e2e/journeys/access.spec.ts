import { expect, test, type Page } from "@playwright/test";
import people from "../../db/seed/demo-people.json" with { type: "json" };
import { can } from "../../lib/domain/access/can";
import {
  actorKinds,
  actorOf,
  subjectOf,
  type ActorKind,
} from "../../lib/domain/access/permissions-table";
import { passes, refusalAt, routes, type Door, type Route } from "../../lib/domain/access/routes";
import type { CaseAction } from "../../lib/domain/case/vocabulary";
import { fetchPage, fillIn, formsIn, newAsker, send, signInBy, type Asker } from "../pages/asker";
import { claimByPost } from "../pages/claim-by-post";
import { mailTo } from "../pages/people";
import { complainByPost, followByPost, openByPost } from "../pages/track";

const claimant = "ioana.marin@people.example";
const respondent = "hello@northgatecycles.example";
const secret = "The seller’s bank account was reported twice this month.";
const team = "issue_resolution";

/** Everyone whom access tells apart, towards one claim with a file, a note and a handler. */
class World {
  readonly askers = new Map<ActorKind, Asker>();
  reference = "";
  file = "";
  mail = "";
  text = "";

  async open(page: Page, origin: string): Promise<void> {
    for (const kind of actorKinds) {
      const asker = await newAsker(origin);
      this.askers.set(kind, asker);
      const person = people.find((it) => it.role === kind);
      const members: Partial<Record<ActorKind, string>> = {
        claimant,
        respondent,
        stranger: "radu.ionescu@people.example",
      };
      const email = members[kind] ?? person?.email;
      if (email) await signInBy(page, asker, email);
    }
    await this.openCase(page);
  }

  as(kind: ActorKind): Asker {
    const asker = this.askers.get(kind);
    if (!asker) throw new Error(`nobody stands for ${kind}`);
    return asker;
  }

  private async openCase(page: Page): Promise<void> {
    this.reference = await claimByPost(page, this.as("claimant"), "Child bike helmet");
    const seen = await (await fetchPage(this.as("claimant"), `/en/cases/${this.reference}`)).text();
    this.file = /\/api\/files\/([0-9a-f-]{36})/.exec(seen)?.[1] ?? "";
    expect(this.file, "its file is shown").not.toBe("");
    const { reference } = this;
    // Guests of cases of their own: of this one the reference and the e-mail tell the standing alone.
    for (const kind of guests) {
      const email = `${kind}@people.example`;
      await complainByPost(page, this.as(kind), email);
      if (kind === "guest") await openByPost(page, this.as(kind), email);
      const told = await followByPost(page, this.as(kind), reference, claimant);
      expect(told).toContain("Sign in to open it");
    }
    const desk = `/staff/cases/${reference}`;
    await fillIn(page, this.as(team), desk, ["act", "take"], {});
    await fillIn(page, this.as(team), desk, ["act", "note"], { body: secret });
    await mailTo(this.as("visitor"), claimant, new RegExp(reference));
    const kept = await fetchPage(this.as("visitor"), `/dev/mailbox/messages?to=${claimant}`);
    this.mail = ((await kept.json()) as { id: string }[])[0]?.id ?? "";
    const shelf = await (await fetchPage(this.as("editor"), "/staff/content")).text();
    this.text = /\/staff\/content\/([0-9a-f-]{36})\/en/.exec(shelf)?.[1] ?? "";
    expect(this.text, "a text to edit").not.toBe("");
  }

  /** The page of a route, on this world's case, file and mail. */
  pathOf(route: Route): string {
    if (route === "/api/search") return "/api/search?l=en&q=refund";
    const ids: [string, string][] = [
      ["/api/files", this.file],
      ["/staff/content", this.text],
    ];
    const values: Record<string, string> = {
      "[locale]": "en",
      "[lang]": "en",
      "[name]": "none.png",
      "[...page]": "home.png",
      "[...rest]": "none",
      "[topic]": "trade-safely",
      "[slug]": "before-you-buy",
      "[policy]": "complaints",
      "[kind]": "complaint",
      "[template]": "message",
      "[reference]": this.reference,
      "[id]": ids.find(([start]) => route.startsWith(start))?.[1] ?? this.mail,
      "[...nextauth]": "session",
    };
    return route.replaceAll(/\[[^\]]+\]/g, (part) => {
      const value = values[part];
      if (!value) throw new Error(`${route}: say what stands for ${part}`);
      return value;
    });
  }

  /** How often the case was written to. */
  async writes(page: Page): Promise<string> {
    const html = await (await fetchPage(this.as("lead"), `/staff/cases/${this.reference}`)).text();
    const [form] = (await formsIn(page, html)).filter(({ values }) => values.version);
    if (!form) throw new Error("the lead sees no form of the case");
    return form.values.version ?? "";
  }
}

const subject = subjectOf({ team });
const guests = ["new_guest", "guest"] as const;

function entitled(route: Route, kind: ActorKind): boolean {
  const door: Door = routes[route];
  const actor = actorOf(kind);
  return passes(actor, door) && (!door.onCase || can(actor, door.onCase, subject));
}

/** What the table of doors says that this person gets, as status and where it leads. */
function answerFor(world: World, route: Route, kind: ActorKind): string {
  const door: Door = routes[route];
  // Programs show a key; nobody's session opens these doors.
  if (door.keys) return "GET" in door.keys ? "401" : "405";
  if (route === "/api/v1" || route.endsWith("/[...rest]") || route === "/images/[name]")
    return "404";
  // A claim offers none; the journey of a fraud report shows who gets one there.
  if (route === "/[locale]/cases/[reference]/bundle") return "404";
  if (route === "/[locale]/helpful" || route === "/api/reads") return "405";
  if (!entitled(route, kind)) {
    if (route.startsWith("/api/")) return "404";
    const refusal = refusalAt(route, actorOf(kind));
    return { sign_in: "307 /en/sign-in", forbidden: "403", missing: "404" }[refusal];
  }
  if (route === "/") return "307 /en";
  if (route === "/[locale]/track/open") return "307 /en/track";
  const atWork = can(actorOf(kind), "case:read_private", subject);
  if (route.startsWith("/[locale]/cases/[reference]") && atWork) {
    return `307 /staff${world.pathOf(route).slice("/en".length)}`;
  }
  return "200";
}

function told(answer: { status(): number; headers(): Record<string, string> }): string {
  const { location } = answer.headers();
  const to = location ? ` ${new URL(location, "http://localhost").pathname}` : "";
  return `${answer.status()}${to}`;
}

test.describe.serial("access", () => {
  test.setTimeout(300_000);
  const world = new World();
  test.beforeAll(async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const page = await browser.newPage();
    await world.open(page, baseURL ?? "");
    await page.close();
  });
  test.afterAll(async () => {
    for (const asker of world.askers.values()) await asker.dispose();
  });

  test("every page and route answers everyone as the table of doors says", async () => {
    const expected: Record<string, string> = {};
    const found: Record<string, string> = {};
    for (const route of Object.keys(routes) as Route[]) {
      const path = world.pathOf(route);
      await Promise.all(
        actorKinds.map(async (kind) => {
          const cell = `${kind} ${route}`;
          const answer = await fetchPage(world.as(kind), path);
          expected[cell] = answerFor(world, route, kind);
          found[cell] = told(answer);
          // A desk of its own may be no more than the queue, filtered.
          if (found[cell] === "307 /staff" && entitled(route, kind)) found[cell] = "200";
          if (!found[cell].startsWith("200") && routes[route] !== routes["/"]) {
            expect(await answer.text(), cell).not.toContain("The parcel never came");
          }
        }),
      );
    }
    expect(found).toEqual(expected);
  });

  test("what does not exist, and what is no id at all, is told apart from nobody's", async () => {
    const strange = ["RC-0000-0000", "x", "%00", "..%2f..%2fetc", "'%20or%201=1"];
    for (const id of strange) {
      for (const kind of ["stranger", "lead"] as const) {
        for (const path of [`/en/cases/${id}`, `/staff/cases/${id}`, `/api/files/${id}`]) {
          const status = (await fetchPage(world.as(kind), path)).status();
          expect([400, 404], `${kind} ${path}: ${status}`).toContain(status);
        }
      }
    }
  });

  test("a form sent by whoever may not open its page is turned away and changes nothing", async ({
    page,
  }) => {
    const before = await world.writes(page);
    const expected: Record<string, string> = {};
    const found: Record<string, string> = {};
    for (const [route, door] of Object.entries(routes) as [Route, Door][]) {
      if (door.open !== undefined || route.startsWith("/api/")) continue;
      const path = world.pathOf(route);
      const drawers = actorKinds.filter((kind) => answerFor(world, route, kind) === "200");
      const forms = new Map<string, Awaited<ReturnType<typeof formsIn>>[number]>();
      for (const kind of drawers) {
        for (const form of await formsIn(
          page,
          await (await fetchPage(world.as(kind), path)).text(),
        )) {
          forms.set(`${ownNames(form.values).join()} ${form.values.act ?? ""}`, form);
        }
      }
      for (const kind of actorKinds.filter((it) => !entitled(route, it))) {
        for (const [name, form] of forms) {
          if (isOwnBusiness(form.values) || mayAct(kind, form.values.act)) continue;
          const cell = `${kind} ${route} ${name}`;
          const answer = await send(world.as(kind), path, form);
          expected[cell] =
            form.values.act && form.values.reference && can(actorOf(kind), "case:read", subject)
              ? `303 /${form.values.locale}/cases/${world.reference}`
              : answerFor(world, route, kind).replace("307", "303");
          found[cell] = told(answer).replace("307", "303");
          expect(await answer.text(), cell).not.toContain("The parcel never came");
        }
      }
    }
    expect(Object.keys(found).length).toBeGreaterThan(50);
    expect(found).toEqual(expected);
    expect(await world.writes(page)).toBe(before);
  });

  test("an act sent by whoever may read the case but not act so is refused in words", async ({
    page,
  }) => {
    const before = await world.writes(page);
    const path = `/staff/cases/${world.reference}`;
    const forms = await formsIn(page, await (await fetchPage(world.as("lead"), path)).text());
    const acts = forms.filter(({ values }) => values.act);
    expect(acts.map(({ values }) => values.act)).toContain("assign");
    let refused = 0;
    for (const kind of actorKinds.filter((it) => entitled("/staff/cases/[reference]", it))) {
      for (const form of acts) {
        if (mayAct(kind, form.values.act)) continue;
        const answer = await send(world.as(kind), path, form);
        const cell = `${kind} ${form.values.act}`;
        expect(answer.status(), cell).toBe(303);
        const to = answer.headers().location ?? "";
        expect(to, cell).toMatch(/\?refused=(forbidden|conflict)$/);
        expect(await (await fetchPage(world.as(kind), to)).text(), cell).toContain('role="alert"');
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(5);
    expect(await world.writes(page)).toBe(before);
  });

  test("a party's page holds no note, nothing private of the other side, no id of staff", async ({
    page,
  }) => {
    const desk = await (
      await fetchPage(world.as("lead"), `/staff/cases/${world.reference}`)
    ).text();
    expect(desk).toContain(secret);
    const assign = (await formsIn(page, desk)).find(({ values }) => values.act === "assign");
    const staffIds = Object.values(assign?.choices ?? {}).flat();
    expect(staffIds.length).toBeGreaterThan(5);
    const privateOf = (email: string) => {
      const person = people.find((it) => it.email === email);
      return [person?.email, person?.name, person?.address, person?.phone];
    };
    const staff = people.filter((it) => it.roles.length > 0);
    const hidden = [secret, ...staffIds, ...staff.flatMap((it) => [it.email, it.name])];
    const ofOther = { claimant: respondent, respondent: claimant };
    for (const [kind, other] of Object.entries(ofOther)) {
      for (const place of [`/en/cases/${world.reference}`, "/en/cases"]) {
        const answer = await fetchPage(world.as(kind as ActorKind), place);
        if (answer.status() !== 200) continue;
        const html = await answer.text();
        expect(html).toContain(place === "/en/cases" ? world.reference : "Northgate Cycles");
        const told = [...hidden, ...privateOf(other)].filter((it) => it && html.includes(it));
        expect(told, `to the ${kind}`).toEqual([]);
      }
    }
  });
});

/** Whether the act of a form is this person's to do, whoever the form was drawn for. */
function mayAct(kind: ActorKind, act: string | undefined): boolean {
  return act !== undefined && can(actorOf(kind), `case:${act as CaseAction}`, subject);
}

/** The fields of a form without the framework's own. */
const ownNames = (values: Record<string, string>) =>
  Object.keys(values).filter((name) => !name.startsWith("$ACTION"));

/** Forms that concern whoever sends them and nobody else: language and leaving. */
const isOwnBusiness = (values: Record<string, string>) =>
  ownNames(values).every((name) => ["locale", "path", "next", "language"].includes(name));
