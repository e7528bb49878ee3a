declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** @param options `path`: folder of the LevelDB store; the times are how long tables stay in CREATING and so on */
  function dynalite(options: {
    path: string;
    createTableMs: number;
    deleteTableMs: number;
    updateTableMs: number;
  }): Server;
  export = dynalite;
}
