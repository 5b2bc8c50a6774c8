import { BlockList, isIP } from "node:net";

/** Whose word about a sender's address is taken: what stands on the same machine. */
export const ownMachine = "127.0.0.0/8, ::1";

/**
 * Reads a list of addresses and networks such as "10.0.0.0/8, ::1"; "none" is nobody. Null when it
 * cannot be read.
 */
export function readProxies(list: string): BlockList | null {
  const proxies = new BlockList();
  if (list.trim() === "none") return proxies;
  for (const entry of list.split(",").map((it) => it.trim())) {
    const [address = "", bits, ...more] = entry.split("/");
    const family = isIP(address);
    if (family === 0 || more.length > 0) return null;
    const longest = family === 4 ? 32 : 128;
    const prefix = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
    if (prefix < 0 || prefix > longest) return null;
    proxies.addSubnet(address, prefix, family === 4 ? "ipv4" : "ipv6");
  }
  return proxies;
}

/**
 * Whose request it is: the address of the socket, or where a trusted proxy is at its other end, the
 * last address that `X-Forwarded-For` names and no trusted proxy has. What stands before that one
 * anybody may have written.
 */
export function senderOf(
  peer: string | undefined,
  forwarded: string | readonly string[] | undefined,
  trusted: BlockList,
): string {
  const named = [forwarded ?? []].flat().join().split(",");
  const chain = [...named.map(plain).filter((it) => it !== ""), plain(peer ?? "")];
  const sender = chain.findLast((address) => !isTrusted(address, trusted));
  return (sender ?? chain[0] ?? "").slice(0, 64) || "unknown";
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 4 ? "ipv4" : "ipv6");
}

/** An IPv4 address as itself, also where a socket for both kinds writes it as IPv6. */
function plain(address: string): string {
  const trimmed = address.trim();
  const mapped = /^::ffff:([\d.]+)$/i.exec(trimmed)?.[1];
  return mapped && isIP(mapped) === 4 ? mapped : trimmed;
}
