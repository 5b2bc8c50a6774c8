import { describe, expect, it } from "vitest";
import { ownMachine, readProxies, senderOf } from "./sender";

function proxies(list: string) {
  const read = readProxies(list);
  if (!read) throw new Error(`${list} was not read`);
  return read;
}

describe("the sender of a request", () => {
  it.each([
    ["a stranger who names another address", "192.0.2.7", "203.0.113.9", "192.0.2.7"],
    ["a stranger who names this machine", "192.0.2.7", "127.0.0.1", "192.0.2.7"],
    ["a stranger who names nobody", "192.0.2.7", undefined, "192.0.2.7"],
    ["who comes through the proxy on this machine", "127.0.0.1", "192.0.2.7", "192.0.2.7"],
    ["the same by IPv6", "::1", "2001:db8::7", "2001:db8::7"],
    ["the same by a socket for both", "::ffff:127.0.0.1", "192.0.2.7", "192.0.2.7"],
    ["who forged a name before the proxy's", "127.0.0.1", "203.0.113.9, 192.0.2.7", "192.0.2.7"],
    ["who comes through two of this machine", "::1", "192.0.2.7, 127.0.0.1", "192.0.2.7"],
    ["this machine itself", "127.0.0.1", undefined, "127.0.0.1"],
    ["nobody who is known", undefined, "", "unknown"],
  ])("is right for %s", (_name, peer, forwarded, sender) => {
    expect(senderOf(peer, forwarded, proxies(ownMachine))).toBe(sender);
  });

  it("takes the word of the networks that are trusted, and of none", () => {
    const own = proxies("10.0.0.0/8, fd00::/8");
    expect(senderOf("10.1.2.3", "192.0.2.7", own)).toBe("192.0.2.7");
    expect(senderOf("fd00::1", "198.51.100.1, 192.0.2.7, 10.9.9.9", own)).toBe("192.0.2.7");
    expect(senderOf("127.0.0.1", "192.0.2.7", own)).toBe("127.0.0.1");
    expect(senderOf("127.0.0.1", "192.0.2.7", proxies("none"))).toBe("127.0.0.1");
  });

  it("keeps no more of what a trusted proxy says than an address needs", () => {
    expect(senderOf("::1", "x".repeat(500), proxies(ownMachine))).toHaveLength(64);
  });

  it.each(["", "localhost", "10.0.0.0/33", "10.0.0.0/8/8", "::1/129", "10.0.0.0/-1", "10.0.0.1,"])(
    "refuses %j as a list of proxies",
    (list) => {
      expect(readProxies(list)).toBeNull();
    },
  );
});
