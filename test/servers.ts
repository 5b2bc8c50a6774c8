import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { startNeonProxy } from "./neon-proxy";
import { startPostgres } from "./postgres-server";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
    neonProxy: string;
  }
}

/** Before the integration tests: a private PostgreSQL, and Neon's proxy in front of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  const proxy = await startNeonProxy(postgres.port);
  project.provide("postgresUrl", postgres.url);
  project.provide("neonProxy", proxy.address);
  return async () => {
    await proxy.stop();
    await postgres.stop();
    const { DATA_DIR } = project.config.env;
    if (DATA_DIR) await rm(DATA_DIR, { recursive: true, force: true });
  };
}
