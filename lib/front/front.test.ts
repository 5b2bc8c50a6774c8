import { createServer, request, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { forgetPages, openFront, type Front } from "./front";

/** What stands behind the front, and how often it was asked. */
let draw: (response: ServerResponse, url: string) => void;
let drawn: string[] = [];
let sender: string | string[] | undefined;

const server = createServer((asked, response) => {
  const front = (globalThis as { [key: symbol]: Front | undefined })[Symbol.for("recourse.front")];
  if (front?.(asked, response)) return;
  drawn.push(asked.url ?? "");
  sender = asked.headers["x-forwarded-for"];
  draw(response, asked.url ?? "");
});

beforeAll(async () => {
  openFront();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());
beforeEach(() => {
  forgetPages();
  drawn = [];
  draw = (response) => {
    response.setHeader("cache-control", "s-maxage=31536000");
    response.setHeader("etag", '"one"');
    response.write("<p>a page");
    response.end(" of guidance</p>");
  };
});

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: string };

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, headers, method, agent: false }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    });
    sent.on("error", reject).end();
  });
}

describe("front", () => {
  it("lets through who sent it, by the word of this machine's proxy and else by the socket", async () => {
    await ask("/en/track", { "x-forwarded-for": "203.0.113.9, 192.0.2.7" });
    expect(sender).toBe("192.0.2.7");
    await ask("/en/track?again=1");
    expect(sender).toMatch(/^(127\.0\.0\.1|::1)$/);
  });

  it("answers a page that is anyone's from memory, in the words of the first answer", async () => {
    const first = await ask("/en/help");
    const second = await ask("/en/help");
    expect(drawn).toEqual(["/en/help"]);
    for (const answer of [first, second]) {
      expect(answer.status).toBe(200);
      expect(answer.body).toBe("<p>a page of guidance</p>");
      expect(answer.headers.etag).toBe('"one"');
      expect(answer.headers["cache-control"]).toBe(
        "public, max-age=0, s-maxage=1, must-revalidate",
      );
    }
    expect((await ask("/en/help", {}, "HEAD")).body).toBe("");
    const unchanged = await ask("/en/help", { "if-none-match": 'W/"one"' });
    expect([unchanged.status, unchanged.body]).toEqual([304, ""]);
    expect(drawn).toHaveLength(1);
  });

  it("draws again once pages were renewed", async () => {
    await ask("/en/help");
    forgetPages();
    await ask("/en/help");
    expect(drawn).toHaveLength(2);
  });

  it.each([
    ["of a person", "private, no-store", 200, {}],
    ["with a cookie", "s-maxage=31536000", 200, { "set-cookie": "locale=fr" }],
    ["that is missing", "s-maxage=31536000", 404, {}],
    ["with a life of its own", "public, max-age=60", 200, {}],
  ])("keeps no page %s", async (_, cacheControl, status, headers) => {
    draw = (response) => {
      response.statusCode = status;
      response.setHeader("cache-control", cacheControl);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end("page");
    };
    await ask("/en/cases");
    await ask("/en/cases");
    expect(drawn).toHaveLength(2);
  });

  it("leaves to the framework what asks for more than a page", async () => {
    await ask("/en/help");
    await ask("/en/help", { rsc: "1" });
    await ask("/en/help", {}, "POST");
    await ask("/en/help?from=mail");
    await ask("/en/help", { referer: "http://localhost/fr/help" });
    expect(drawn).toHaveLength(5);
  });

  it.each([
    ["TRACE", "/en", 405],
    ["DELETE", "/ro/help", 405],
    ["OPTIONS", "/en", 405],
    ["TRACE", "/api/search", 405],
    ["DELETE", "/api/search", 200],
  ])("answers %s %s with %i", async (method, path, status) => {
    const answer = await ask(path, {}, method);
    expect(answer.status).toBe(status);
    expect(drawn).toHaveLength(status === 405 ? 0 : 1);
    if (status === 405) expect(answer.headers.allow).toContain("GET, HEAD, POST");
    if (path.startsWith("/ro")) expect(answer.body).toContain("Această adresă");
  });

  it("leads an address that cannot be read to one at which nothing is", async () => {
    await ask("/ro/cases/%E0%A4%A");
    expect(drawn).toEqual(["/ro/-"]);
  });

  it("says in words that a form is of another build, and leaves scripts their answer", async () => {
    draw = (response) => {
      response.setHeader("x-nextjs-action-not-found", "1");
      response.setHeader("content-type", "text/plain");
      response.statusCode = 409;
      response.setHeader("content-length", 26);
      response.end("Server Action unavailable.");
    };
    const told = await ask("/fr/report/request", {}, "POST");
    expect(told.status).toBe(409);
    expect(told.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(told.body).toContain("L’envoi n’a pas pu être lu.");
    draw = (response) => {
      response.setHeader("x-nextjs-action-not-found", "1");
      response.setHeader("etag", '"one"');
      response.statusCode = 400;
      response.write("Invalid Server Action ");
      response.end("request.");
    };
    const tampered = await ask("/fr/report/request", {}, "POST");
    expect(tampered).toMatchObject({ status: 400, body: told.body });
    expect(tampered.headers.etag).toBeUndefined();
    const script = await ask("/fr/report/request", { "next-action": "00" }, "POST");
    expect(script.body).toBe("Invalid Server Action request.");
    draw = (response) => void response.end("a page");
    expect((await ask("/fr/report/request", {}, "POST")).body).toBe("a page");
  });
});
