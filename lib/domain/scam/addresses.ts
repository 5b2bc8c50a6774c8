import { fold } from "./fold";

export type Address = {
  /** As written, without what follows the host's path. */
  host: string;
  /** What stands before an @ in a web address: it only pretends to be the host. */
  before: string;
  email: boolean;
  start: number;
  end: number;
};

// Without "https://" only these make a word an address: "mâine.Vă" is a missing space.
const endings = new Set(
  (
    "com net org info biz eu ro fr uk de es md ru cn io ly gl gd cc tk ml ga cf pw ws shop online " +
    "site website xyz top club live app link click icu vip store page space fun pro mobi support " +
    "cloud cfd sbs buzz tech help finance bank delivery example test invalid"
  ).split(" "),
);
const chunk = /[^\s<>"'’«»„”“()[\]{}|,;]+/gu;

/** The addresses of pages and mailboxes in a text, in order. One pass; no address is opened. */
export function addressesIn(text: string): Address[] {
  const found: Address[] = [];
  for (const match of text.matchAll(chunk)) {
    const address = read(match[0]);
    if (address) found.push({ ...address, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function read(word: string): Pick<Address, "host" | "before" | "email"> | null {
  if (word.length > 2000 || !/[.:]/.test(word)) return null;
  const lower = word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\.{2,}$|[.!?:…]+$/u, "");
  const scheme = lower.lastIndexOf("://");
  if (scheme > 0 && /h(?:tt|xx)ps?$/.test(lower.slice(Math.max(0, scheme - 5), scheme))) {
    const authority = lower.slice(scheme + 3).split(/[/?#\\]/, 1)[0] ?? "";
    const at = authority.lastIndexOf("@");
    const host = clean(authority.slice(at + 1));
    return host ? { host, before: at < 0 ? "" : authority.slice(0, at), email: false } : null;
  }
  const [head = ""] = lower.split(/[/?#\\]/, 1);
  const at = head.lastIndexOf("@");
  const host = clean(head.slice(at + 1));
  const labels = host.split(".");
  if (labels.length < 2 || labels.some((it) => it === "")) return null;
  const ending = labels.at(-1) ?? "";
  const known = endings.has(ending) || ending.startsWith("xn--");
  const looksIt = labels[0] === "www" || head.length < lower.length;
  if (!known && !(looksIt && /^\p{L}{2,}$/u.test(ending))) return null;
  return { host, before: "", email: at > 0 };
}

/** A host without its port and its invisible signs; "" when it cannot be one. */
function clean(host: string): string {
  const plain = host
    .replace(/:\d*$/, "")
    .replace(/^[^\p{L}\p{N}]+|\.$/gu, "")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
  return plain.length <= 253 && /^[\p{L}\p{N}\p{M}._-]+$/u.test(plain) && fold(plain) !== ""
    ? plain
    : "";
}
