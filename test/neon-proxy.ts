import { connect } from "node:net";
import { WebSocketServer, createWebSocketStream } from "ws";

export type NeonProxy = { address: string; stop(): Promise<void> };

/** What Neon puts in front of its databases: a WebSocket carries the bytes of one connection. */
export async function startNeonProxy(postgresPort: number): Promise<NeonProxy> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  server.on("connection", (webSocket) => {
    const outside = createWebSocketStream(webSocket);
    const inside = connect(postgresPort, "127.0.0.1");
    const end = () => {
      outside.destroy();
      inside.destroy();
    };
    outside.on("error", end).on("close", end);
    inside.on("error", end).on("close", end);
    outside.pipe(inside).pipe(outside);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return {
    address: `127.0.0.1:${address.port}`,
    async stop() {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
