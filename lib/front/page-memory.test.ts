import { describe, expect, it } from "vitest";
import { pageKey, PageMemory } from "./page-memory";

const page = { headers: { etag: '"a"' }, body: Buffer.from("page") };

describe("PageMemory", () => {
  it("recalls a page for a second", () => {
    const memory = new PageMemory();
    memory.keep("/en", page, 1_000, memory.generation);
    expect(memory.recall("/en", 1_999)?.body.toString()).toBe("page");
    expect(memory.recall("/en", 2_000)).toBeUndefined();
    expect(memory.recall("/fr", 1_000)).toBeUndefined();
  });

  it("forgets all at once, and what was drawn before that as well", () => {
    const memory = new PageMemory();
    const { generation } = memory;
    memory.keep("/en", page, 1_000, generation);
    memory.forget();
    expect(memory.recall("/en", 1_001)).toBeUndefined();
    memory.keep("/en", page, 1_002, generation);
    expect(memory.recall("/en", 1_003)).toBeUndefined();
  });

  it("keeps no huge page and never more than its share", () => {
    const memory = new PageMemory();
    memory.keep("/huge", { ...page, body: Buffer.alloc(2_000_001) }, 0, memory.generation);
    expect(memory.recall("/huge", 0)).toBeUndefined();
    for (let number = 0; number <= 1_000; number += 1) {
      memory.keep(`/${number}`, page, 0, memory.generation);
    }
    expect(memory.recall("/0", 0)).toBeUndefined();
    expect(memory.recall("/1000", 0)).toBeDefined();
  });
});

describe("pageKey", () => {
  const here = "/en/help";
  it("is the address with the encoding that is understood", () => {
    expect(pageKey("GET", here, {})).toBe(" /en/help");
    expect(pageKey("HEAD", here, { "accept-encoding": "gzip" })).toBe("gzip /en/help");
    expect(pageKey("GET", here, { referer: "https://help.example/en/policies" })).toBeDefined();
    expect(pageKey("GET", here, { referer: "https://elsewhere.example/french" })).toBeDefined();
    expect(pageKey("GET", here, { cookie: "recourse.session=1; locale=en" })).toBeDefined();
  });

  it.each([
    ["POST", here, {}],
    ["GET", "/en/search?q=a", {}],
    ["GET", here, { rsc: "1" }],
    ["GET", here, { "next-router-prefetch": "1" }],
    ["GET", here, { origin: "https://help.example" }],
    ["GET", here, { range: "bytes=0-1" }],
    ["GET", here, { cookie: "__prerender_bypass=1" }],
    ["GET", here, { referer: "https://help.example/ro/help" }],
    ["GET", here, { referer: "https://help.example/fr" }],
  ])("does not exist for %s %s with %o", (method, url, headers) => {
    expect(pageKey(method, url, headers)).toBeUndefined();
  });
});
