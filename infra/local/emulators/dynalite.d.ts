declare module 'dynalite' {
  import type { Server } from 'node:http';

  namespace dynalite {
    /**
     * Times are milliseconds that a table stays in that state; `path` is the folder of the LevelDB store, without it
     * everything is in memory.
     */
    interface DynaliteOptions {
      path?: string;
      createTableMs?: number;
      deleteTableMs?: number;
      updateTableMs?: number;
      maxItemSizeKb?: number;
    }
  }

  function dynalite(options?: dynalite.DynaliteOptions): Server;
  export = dynalite;
}
