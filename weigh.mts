import { chromium } from "@playwright/test";
import { gzipSync } from "node:zlib";
const b = await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
const p = await b.newPage();
await p.goto("http://localhost:3302/en/sign-in?next=/en/report/claim");
await p.getByRole("button",{name:/^Ana P/}).click();
await p.waitForURL("**/report/claim");
const html = await (await p.request.get("http://localhost:3302/en/report/claim")).text();
const set = new Set([...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"[^>]*>/g)].filter(m=>!m[0].includes("noModule")).map(m=>m[1]));
let total=0; for (const s of set){ const t=gzipSync(Buffer.from(await (await fetch("http://localhost:3302"+s)).arrayBuffer())).length; total+=t; console.log(t,s);}
console.log("TOTAL",total,"html",gzipSync(Buffer.from(html)).length);
await b.close();
