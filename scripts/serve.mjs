import { createServer } from "node:http";
import { giveUp, root } from "./project.mjs";
import { wantedPort } from "./surroundings.mjs";

/**
 * `npm start`: serves the build. What stands before the framework (lib/front) is put in place by
 * instrumentation.ts, in the same process; this only asks it first.
 */
const port = wantedPort();
const host = process.env.HOST || undefined;
/** Longer than a proxy keeps its connections to us (nginx: 60 s), so that it never meets a closed one. */
const keepAliveMs = 75_000;
const stopWithinMs = 10_000;

const tooLongWords = [
  "This address is too long. Use fewer words.",
  "Cette adresse est trop longue. Utilisez moins de mots.",
  "Această adresă este prea lungă. Folosiți mai puține cuvinte.",
];
const unreadableWords = [
  "This request cannot be read.",
  "Cette requête ne peut pas être lue.",
  "Această cerere nu poate fi citită.",
];

process.env.NODE_ENV = "production";
process.env.PORT = String(port);
// What the framework's own server sets: forms that lead on are never fetched from a Host header.
process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${port}`;
const { default: next } = await import("next");

const app = next({ dev: false, dir: root, port, hostname: host ?? "localhost" });
const handle = app.getRequestHandler();
const ready = app
  .prepare()
  .catch((error) => giveUp(`The build cannot be served: ${error.message}`));
const front = () => globalThis[Symbol.for("recourse.front")];

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    response.destroy();
  });
});
server.keepAliveTimeout = keepAliveMs;
server.on("clientError", (error, socket) => refuse(socket, error.code === "HPE_HEADER_OVERFLOW"));
server.on("error", (error) => giveUp(`Port ${port} cannot be listened on: ${error.message}.`));
server.listen(port, host, () => console.log(`Listening on port ${port}.`));

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);

async function answer(request, response) {
  await ready;
  if (!front()?.(request, response)) await handle(request, response);
}

/** Says what was wrong with something that is no request of ours; Node itself would say nothing. */
function refuse(socket, tooLong) {
  if (!socket.writable) return socket.destroy();
  const [status, lines] = tooLong
    ? ["431 Request Header Fields Too Large", tooLongWords]
    : ["400 Bad Request", unreadableWords];
  const text = lines.join("\n");
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
}

/** Answers what was asked already, then ends; what takes longer than this is cut off. */
function stop() {
  setTimeout(() => process.exit(0), stopWithinMs).unref();
  server.close(async () => {
    await app.close();
    process.exit(0);
  });
  server.closeIdleConnections();
}
