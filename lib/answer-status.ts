import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";
import { notFound } from "next/navigation";

// Start-up and pages are built apart: they meet on the process.
const key = Symbol.for("recourse.answers");
const shared = globalThis as { [key]?: AsyncLocalStorage<ServerResponse> };
const answers = (shared[key] ??= new AsyncLocalStorage());

/** Lets each page know the HTTP answer that it is drawn for. Called once, when the server starts. */
export function followAnswers(): void {
  subscribe("http.server.request.start", (message) => {
    answers.enterWith((message as { response: ServerResponse }).response);
  });
}

/**
 * Marks the page being drawn as missing (404), for a page that then draws what it says. Next's own
 * `notFound()` sends an empty document, which only JavaScript fills; it is the way out only where
 * the answer is not known, or is on its way already.
 */
export function answerMissing(): void {
  const answer = answers.getStore();
  if (!answer || answer.headersSent) notFound();
  answer.statusCode = 404;
}

const unreadable = {
  en: "What was sent could not be read. Go back, open the page again, and send the form from it.",
  fr: "L’envoi n’a pas pu être lu. Revenez en arrière, rouvrez la page et renvoyez le formulaire.",
  ro: "Trimiterea nu a putut fi citită. Mergeți înapoi, deschideți din nou pagina și trimiteți formularul.",
};

/** Says in the language of an address that what was sent to it could not be read. */
export function unreadableWords(url: string | undefined): string {
  const start = /^\/(fr|ro)(?=[/?]|$)/.exec(url ?? "")?.[1];
  return unreadable[start === "fr" || start === "ro" ? start : "en"];
}

/** Says that what was sent could not be read (400), where nothing was answered yet. */
export function answerUnreadable(): void {
  const answer = answers.getStore();
  if (!answer || answer.headersSent) return;
  const type = "text/plain; charset=utf-8";
  answer.writeHead(400, { "content-type": type, "cache-control": "no-store" });
  answer.end(unreadableWords(answer.req.url));
}
