import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/test/postgres-server";
import { stopped, type App } from "./server";

const article = "/en/help/something-went-wrong/not-received";

/** Requests/s and p99 of an article from the application, beside nginx serving the same bytes. */
export async function benchArticle(app: App) {
  const page = await fetch(app.url + article, { headers: { "accept-encoding": "identity" } });
  const nginx = await startNginx(Buffer.from(await page.arrayBuffer()));
  try {
    const ours = wrk(app.url + article);
    const bare = wrk(`${nginx.url}/article.html`);
    return { ours, bare, ratio: ours.perSecond / bare.perSecond };
  } finally {
    await nginx.stop();
  }
}

function wrk(url: string): { perSecond: number; p99: string } {
  execFileSync("wrk", ["-t1", "-c16", "-d2s", url]);
  const text = execFileSync("wrk", ["-t1", "-c16", "-d8s", "--latency", url], { encoding: "utf8" });
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1] ?? 0),
    p99: /99%\s+(\S+)/.exec(text)?.[1] ?? "?",
  };
}

async function startNginx(bytes: Buffer) {
  const folder = mkdtempSync(path.join(tmpdir(), "recourse-nginx-"));
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, "www"));
  writeFileSync(path.join(folder, "www", "article.html"), bytes);
  const port = await freePort();
  const conf = path.join(folder, "nginx.conf");
  writeFileSync(
    conf,
    `pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1; daemon off;
     events { worker_connections 256; }
     http { access_log off; default_type text/html;
       client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
       uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
       server { listen 127.0.0.1:${port}; root ${folder}/www; } }`,
  );
  const child = spawn("nginx", ["-c", conf, "-p", folder], { stdio: "inherit" });
  await pause(500);
  return { url: `http://127.0.0.1:${port}`, stop: () => stopped(child) };
}
