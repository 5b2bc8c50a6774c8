import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";

// What `npm run demo` runs, on the build that these journeys use.
type Demo = { process: ChildProcess; said(): string; ended: Promise<number | null> };

function demo(port: number, dataDir: string): Demo {
  const child = spawn(process.execPath, ["scripts/demo.mjs"], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: "", APP_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { process: child, said: () => output, ended };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

test("the demo says where everything is, keeps its data, and refuses what is taken in one sentence", async ({
  page,
}) => {
  test.setTimeout(150_000);
  const folder = mkdtempSync(path.join(tmpdir(), "recourse-demo-"));
  const running: Demo[] = [];
  const start = (port: number, dataDir: string) => {
    const one = demo(port, dataDir);
    running.push(one);
    return one;
  };
  const ready = (one: Demo) =>
    expect.poll(() => one.said(), { timeout: 60_000 }).toContain("The data is kept in");
  try {
    const port = await freePort();
    const first = start(port, folder);
    await ready(first);
    expect(first.said()).toContain(`http://localhost:${port}`);
    expect(first.said()).toContain("ana.popescu@people.example");
    expect(first.said()).toContain("/dev/mailbox");

    await page.goto(`http://localhost:${port}/en/report/request`);
    await page.getByLabel("A change of delivery").check();
    await page.getByLabel("In a few words").fill("Leave it with the porter");
    await page.getByLabel("What happened?").fill("Please leave the parcel with the porter.");
    await page.getByLabel("Your name").fill("Petra Quill");
    await page.getByLabel("Your e-mail address").fill("petra@people.example");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.waitForURL("**/en/cases/**");
    const address = page.url();

    const samePort = start(port, `${folder}-other`);
    expect(await samePort.ended).toBe(1);
    expect(samePort.said().trim()).toMatch(/^Port \d+ is taken by another program: [^\n]+$/);
    const sameFolder = start(await freePort(), folder);
    expect(await sameFolder.ended).toBe(1);
    expect(sameFolder.said().trim()).toMatch(/^The data directory \S+ is in use by [^\n]+$/);

    first.process.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    const second = start(port, folder);
    await ready(second);
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Leave it with the porter" })).toBeVisible();
  } finally {
    for (const one of running) one.process.kill("SIGTERM");
    await Promise.all(running.map((one) => one.ended));
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}-other`, { recursive: true, force: true });
  }
});
