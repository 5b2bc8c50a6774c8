import { DirectoryInUseError, lockDirectory } from "../db/clients/directory-lock";

/** Run as a process of its own: takes the lock of the directory given, says so, and stays. */
async function contend(directory: string): Promise<void> {
  try {
    await lockDirectory(directory, 1_500);
    console.log("held");
  } catch (error) {
    if (!(error instanceof DirectoryInUseError)) throw error;
    console.log("refused");
  }
  setInterval(() => undefined, 60_000);
}

void contend(process.argv[2] ?? "");
