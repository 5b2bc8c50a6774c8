import type { Locale } from "@/lib/domain/case/vocabulary";

const ofPages = ["GET", "HEAD", "POST"];
const ofApis = [...ofPages, "PUT", "PATCH", "DELETE", "OPTIONS"];

const words: Record<Locale, string> = {
  en: "This address cannot do that. Open the page in a browser and use what it offers.",
  fr: "Cette adresse ne permet pas cela. Ouvrez la page dans un navigateur et utilisez ce qu’elle propose.",
  ro: "Această adresă nu permite acest lucru. Deschideți pagina într-un browser și folosiți ce oferă ea.",
};

/**
 * What to say to a method that no page or API of ours knows; undefined for those that they do.
 * The framework would answer some as if they were GET, and others with a fault of its own.
 */
export function refusalOf(
  method: string | undefined,
  url: string,
): { allow: string; text: string } | undefined {
  const known = url.startsWith("/api/") ? ofApis : ofPages;
  if (known.includes(method ?? "")) return undefined;
  const start = /^\/(fr|ro)(?=[/?]|$)/.exec(url)?.[1];
  return {
    allow: known.join(", "),
    text: words[start === "fr" || start === "ro" ? start : "en"],
  };
}
