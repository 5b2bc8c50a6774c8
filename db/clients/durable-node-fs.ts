import { fsyncSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type ModuleOptions = Parameters<NodeFS["init"]>[1];
type PreRun = NonNullable<ModuleOptions["preRun"]>[number];
type HostFiles = {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
  tryFSOperation<T>(operation: () => T): T;
};

/**
 * PGlite's file system, with the fsync that it lacks: as shipped, PostgreSQL's fsync returns at
 * once and a commit is only in the operating system's memory. `fsyncs` counts the real ones.
 */
export class DurableNodeFS extends NodeFS {
  fsyncs = 0;

  override async init(
    pg: PGlite,
    options: ModuleOptions,
  ): Promise<{ emscriptenOpts: ModuleOptions }> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addFsync: PreRun = (module) => {
      const files = (module as unknown as { NODEFS: HostFiles }).NODEFS;
      files.stream_ops.fsync = (stream) => {
        files.tryFSOperation(() => fsyncSync(stream.nfd));
        this.fsyncs += 1;
        return 0;
      };
    };
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] },
    };
  }
}
