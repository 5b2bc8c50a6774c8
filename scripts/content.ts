import { closeDatabase, getOpenDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { exportContent } from "@/lib/services/content/export";
import { importContentFolder, writeContentFolder } from "@/lib/services/content/folder";

/** `npm run content:export -- FOLDER` and `npm run content:import -- FOLDER`. */
async function run(what: string | undefined, folder: string | undefined): Promise<string> {
  if (!folder || (what !== "export" && what !== "import")) {
    throw new Error("Say which folder: npm run content:export -- FOLDER");
  }
  const database = await getOpenDatabase();
  try {
    await migrate(database);
    if (what === "import") {
      const changed = await importContentFolder(database.db, folder, new Date());
      return `Published from ${folder}: ${changed} texts changed.`;
    }
    const content = await exportContent(database.db);
    await writeContentFolder(folder, content);
    return `Written to ${folder}: ${content.files.size} texts, ${content.images.size} pictures.`;
  } finally {
    await closeDatabase();
  }
}

run(process.argv[2], process.argv[3]).then(
  (sentence) => console.log(sentence),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
