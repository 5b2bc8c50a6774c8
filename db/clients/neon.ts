import { Pool, type PoolClient, neonConfig, types } from "@neondatabase/serverless";
import ws from "ws";
import { parseInt8 } from "./int8";

const INT8 = 20;
types.setTypeParser(INT8, parseInt8);

/** Whether the address is Neon's, to be reached through its WebSocket proxy. */
export function isNeonUrl(url: string): boolean {
  return new URL(url).hostname.endsWith(".neon.tech");
}

/**
 * A pool of connections through Neon's WebSocket proxy, or through one of our own at `proxy`
 * (`host:port`, without TLS).
 */
export function openNeon(url: string, proxy?: string): Pool {
  neonConfig.webSocketConstructor = ws;
  if (proxy !== undefined) {
    neonConfig.wsProxy = () => `${proxy}/v1`;
    neonConfig.useSecureWebSocket = false;
    neonConfig.forceDisablePgSSL = true;
    neonConfig.pipelineTLS = false;
    // Pipelining guesses that the server asks for a plain password, which only Neon does.
    neonConfig.pipelineConnect = false;
  }
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  pool.on("error", reportLostConnection);
  pool.on("connect", (client: PoolClient) => client.on("error", reportLostConnection));
  return pool;
}

function reportLostConnection(error: Error): void {
  process.stderr.write(`database connection lost: ${error.message}\n`);
}
