import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Actor } from "./actor";
import { actions, desksOf, refusalAt, routes, type Door } from "./routes";

const root = process.cwd();
const filesUnder = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** The path that a file of app/ answers; null for a layout, an error page and the like. */
function routeOf(file: string): string | null {
  const special = { "app/robots.ts": "/robots.txt", "app/sitemap.ts": "/sitemap.xml" }[file];
  if (special) return special;
  const [, folder] = /^app(\/.*)?\/(?:page\.tsx|route\.tsx?)$/.exec(file) ?? [file, null];
  if (folder === null) return null;
  return (folder ?? "").replaceAll(/\/\([^)]+\)/g, "") || "/";
}

const pages = filesUnder("app").flatMap((file) => {
  const route = routeOf(file);
  return route === null ? [] : [{ file, route }];
});

const serverActions = filesUnder("lib")
  .filter((file) => /\.tsx?$/.test(file) && /^\s*["']use server["']/.test(read(file)))
  .flatMap((file) =>
    [...read(file).matchAll(/^export (?:default )?(?:async )?(?:function|const) (\w+)/gm)].map(
      ([, name]) => ({ file, action: `${file.replace(/^lib\/actions\/|\.ts$/g, "")}/${name}` }),
    ),
  );

const doorOf = (table: Record<string, Door>, key: string): Door => table[key] ?? {};

describe("the table of doors", () => {
  it("has a row for every page and route, and a page or route for every row", () => {
    expect(pages.map(({ route }) => route).sort()).toEqual(Object.keys(routes).sort());
  });

  it("has a row for every server action, and an action for every row", () => {
    expect(serverActions.map(({ action }) => action).sort()).toEqual(Object.keys(actions).sort());
  });

  it.each(Object.entries<Door>({ ...routes, ...actions }))(
    "says of %s what it asks, or why it is open",
    (_, door) => {
      expect(Boolean(door.asks ?? door.onCase ?? door.keys)).toBe(door.open === undefined);
      expect(door.open).not.toBe("");
    },
  );

  it.each(pages.filter(({ route }) => doorOf(routes, route).asks))(
    "$route asks for its own permission by its own name",
    ({ file, route }) => {
      const asked = read(file).replaceAll(/\s+/g, "");
      const asks = [`enter("${route}"`, `deskContext("${route}"`];
      expect(asks.some((it) => asked.includes(it))).toBe(true);
    },
  );

  it.each(pages.filter(({ route }) => doorOf(routes, route).keys))(
    "$route takes API keys by its own name",
    ({ file, route }) => {
      expect(read(file).replaceAll(/\s+/g, "")).toContain(`endpoints("${route}",{`);
    },
  );

  it.each(serverActions.filter(({ action }) => doorOf(actions, action).asks))(
    "$action asks for its own permission by its own name",
    ({ file, action }) => {
      expect(read(file)).toContain(`mayCall("${action}", context)`);
    },
  );

  const byLink = "/[locale]/satisfaction";
  it.each(pages.filter(({ route }) => doorOf(routes, route).open && route !== byLink))(
    "$route, open to all, reads nothing of a case, a queue or a file",
    ({ file }) => {
      expect(read(file)).not.toMatch(/services\/(case|staff|files)\//);
    },
  );

  it.each(pages.filter(({ route }) => route === byLink))(
    "$route reads the case of its signed link and no other",
    ({ file }) => {
      const reads = [...read(file).matchAll(/services\/[\w/-]+/g)].map(([it]) => it);
      expect(reads).toEqual(["services/case/satisfaction-link"]);
      expect(read(file)).toContain("readSatisfactionToken(token, context.now)");
    },
  );

  it.each(pages.filter(({ route }) => route === "/[locale]/track/open"))(
    "$route looks for the case of its signed link and no other",
    ({ file }) => {
      const reads = [...read(file).matchAll(/services\/[\w/-]+/g)].map(([it]) => it);
      expect(reads).toEqual(["services/track/follow"]);
      const asked = read(file).replaceAll(/\s+/g, " ");
      expect(asked).toContain("link && (await guestCaseByReference(context, link.reference))");
    },
  );

  it.each(pages.filter(({ route }) => doorOf(routes, route).playground))(
    "$route exists in the demo and in development only",
    ({ file }) => {
      const guards = [file, "app/dev/mailbox/layout.tsx"].filter(
        (it) =>
          path.dirname(file).startsWith(path.dirname(it)) && read(it).includes("isPlayground"),
      );
      expect(guards).not.toEqual([]);
    },
  );
});

describe("turning someone away", () => {
  const member = (...roles: Extract<Actor, { kind: "member" }>["roles"]): Actor => ({
    kind: "member",
    memberId: "m",
    roles,
    locale: "en",
  });

  it.each<[string, Actor, keyof typeof routes, string]>([
    ["a visitor", { kind: "visitor", locale: "en" }, "/staff", "sign_in"],
    [
      "a guest",
      { kind: "guest", cases: [{ caseId: "c", proved: true }], locale: "en" },
      "/staff",
      "sign_in",
    ],
    ["a member", member(), "/staff", "missing"],
    ["a member", member(), "/[locale]/cases/[reference]", "missing"],
    ["an editor", member("editor"), "/staff", "forbidden"],
    ["an editor", member("editor"), "/[locale]/cases/[reference]", "missing"],
    ["an agent", member("legal"), "/staff/cases/[reference]", "missing"],
  ])("%s %o at %s: %s", (_, actor, route, expected) => {
    expect(refusalAt(route, actor)).toBe(expected);
  });

  it("knows the desks of a role", () => {
    expect(desksOf(member())).toEqual([]);
    expect(desksOf(member("editor"))).toEqual(["/staff/content"]);
    expect(desksOf(member("administrator"))).toEqual(["/staff/content", "/staff/settings"]);
    expect(desksOf(member("legal"))).toHaveLength(6);
    expect(desksOf(member("security"))).not.toContain("/staff/authorities");
  });
});
