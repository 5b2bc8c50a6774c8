import { openEmbedded } from "../db/clients/embedded";

/**
 * Run as a process of its own, to be killed: writes numbers from the second argument on into the
 * embedded database of the first, and prints each one only after its commit was confirmed.
 */
async function write(dataDir: string, from: number): Promise<void> {
  const { client } = await openEmbedded(dataDir);
  await client.exec("create table if not exists written (n integer primary key, filler text)");
  for (let n = from; ; n += 1) {
    await client.transaction(async (tx) => {
      await tx.query("insert into written values ($1, $2)", [n, "x".repeat(n % 2_000)]);
      await tx.query("update written set filler = filler where n = $1", [n - 1]);
    });
    process.stdout.write(`${n}\n`);
  }
}

void write(process.argv[2] ?? "", Number(process.argv[3] ?? 0));
