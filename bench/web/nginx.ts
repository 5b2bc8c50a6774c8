import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/test/postgres-server";
import { stopped } from "../server";

export type Nginx = { url: string; stop(): Promise<void> };

/** nginx with one file to serve: these bytes. */
export function nginxServing(bytes: Buffer): Promise<Nginx> {
  return start((folder, port) => {
    mkdirSync(path.join(folder, "www"));
    writeFileSync(path.join(folder, "www", "page.html"), bytes);
    return `server { listen 127.0.0.1:${port}; root ${folder}/www; }`;
  });
}

/** The documented configuration, deploy/nginx.conf, moved to loopback in three places. */
export function nginxBefore(appUrl: string): Promise<Nginx> {
  return start((folder, port) => {
    const moved: [string, string][] = [
      ["listen 80;", `listen 127.0.0.1:${port};`],
      ["server 127.0.0.1:3000;", `server ${new URL(appUrl).host};`],
      ["/var/cache/nginx/recourse", `${folder}/cache`],
    ];
    return moved.reduce(
      (text, [from, to]) => {
        if (text.split(from).length !== 2) throw new Error(`deploy/nginx.conf has no "${from}"`);
        return text.replace(from, to);
      },
      readFileSync("deploy/nginx.conf", "utf8"),
    );
  });
}

async function start(serving: (folder: string, port: number) => string): Promise<Nginx> {
  const folder = mkdtempSync(path.join(tmpdir(), "recourse-nginx-"));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const conf = path.join(folder, "nginx.conf");
  writeFileSync(path.join(folder, "served.conf"), serving(folder, port));
  writeFileSync(
    conf,
    `pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1; daemon off;
     events { worker_connections 256; }
     http { access_log off; default_type text/html; types { } sendfile on; tcp_nopush on;
       client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
       uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
       include ${folder}/served.conf; }`,
  );
  const child = spawn("nginx", ["-c", conf, "-p", folder], { stdio: "inherit" });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt += 1) {
    if (child.exitCode !== null || attempt > 100) throw new Error("nginx did not start");
    if (await fetch(url).catch(() => null)) break;
    await pause(50);
  }
  return { url, stop: () => stopped(child) };
}
