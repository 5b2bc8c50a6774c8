import { fold, skeleton } from "./fold";
import { decodeLabel } from "./punycode";
import type { Address } from "./addresses";
import type { Sign } from "./signs";

export const knownKinds = ["marketplace", "courier", "bank"] as const;
export type KnownKind = (typeof knownKinds)[number];

/** A brand that people meet in messages, and the one domain that is really its own. */
export type KnownDomain = { domain: string; brand: string; kind: KnownKind };
export type HostSign = { sign: Sign; known?: KnownDomain };

const shorteners = new Set(
  (
    "bit.ly bitly.com tinyurl.com t.co cutt.ly is.gd v.gd goo.gl rb.gy ow.ly shorturl.at rebrand.ly " +
    "tiny.cc s.id t.ly buff.ly lnkd.in bl.ink shorte.st adf.ly soo.gd urlz.fr urlr.me l.ead.me"
  ).split(" "),
);
/** What is added to a brand's name to make a false address of it. */
const lures = (
  "my the www pay pays payment payments paiement plata plati secure securite secur safe sigur login " +
  "connexion conectare account compte cont verify verif verificare help aide ajutor support suport " +
  "service client clients clienti order orders commande comanda comenzi delivery livraison livrare " +
  "shop store online app id info team official officiel oficial sale sales vente refund track " +
  "tracking parcel colis colet redelivery ro fr uk de eu com"
).split(" ");

/** Whether a host is a known domain or below one. */
export function isOfficial(host: string, known: readonly KnownDomain[]): boolean {
  return known.some(({ domain }) => host === domain || host.endsWith(`.${domain}`));
}

/** What is wrong with an address, beside the known domains; null when no sign is known. */
export function signOfHost(address: Address, known: readonly KnownDomain[]): HostSign | null {
  const { host, before } = address;
  if (before !== "") {
    const posed = known.find(({ domain }) => before.includes(domain));
    if (posed || before.includes("."))
      return { sign: "address_before_at", ...(posed && { known: posed }) };
  }
  if (isOfficial(host, known)) return null;
  const shown = host.split(".").map(decodeLabel);
  const foreign = host.includes("xn--") || /[^\x00-\x7f]/.test(host);
  const plain = shown.map(fold);
  for (const it of known) {
    if (`.${plain.join(".")}.`.includes(`.${it.domain}.`)) {
      return { sign: foreign ? "address_letters" : "address_subdomain", known: it };
    }
  }
  const names = plain.slice(0, -1);
  for (const it of known) {
    const [name = ""] = it.domain.split(".");
    if (!names.some((label) => resembles(label, name))) continue;
    if (foreign) return { sign: "address_letters", known: it };
    const borrowed = names.some((label) => borrows(label, name));
    return { sign: borrowed ? "address_borrowed" : "address_similar", known: it };
  }
  if (shown.some(mixesScripts)) return { sign: "address_letters" };
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return { sign: "address_number" };
  if (shorteners.has(host.replace(/^www\./, ""))) return { sign: "address_short" };
  return null;
}

function borrows(label: string, name: string): boolean {
  const joined = label.replaceAll("-", "");
  if (joined === name || label.split("-").includes(name)) return true;
  if (!joined.includes(name)) return false;
  const rest = joined.replace(name, "");
  return name.length >= 8 || madeOfLures(rest);
}

/** Whether a rest is nothing but such words, one after the other; every position is seen once. */
function madeOfLures(rest: string): boolean {
  const reached = new Set([0]);
  for (const at of reached) {
    for (const lure of lures) if (rest.startsWith(lure, at)) reached.add(at + lure.length);
  }
  return reached.has(rest.length);
}

function resembles(label: string, name: string): boolean {
  if (borrows(label, name)) return true;
  const look = skeleton(name);
  if (label.split("-").some((part) => skeleton(part) === look)) return true;
  const seen = skeleton(label);
  if (borrows(seen, look)) return true;
  const most = name.length >= 8 ? 2 : name.length >= 5 ? 1 : 0;
  return most > 0 && distance(seen, look, most) <= most;
}

/** Letters of Latin and of another script in one name: nobody types that. */
function mixesScripts(label: string): boolean {
  return /\p{Script=Latin}/u.test(label) && /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(label);
}

/** Edit distance with neighbours swapped counted once; more than `most` is told as `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
