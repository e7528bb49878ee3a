/** Tells how far a long run is, on standard error, so that standard output stays the tables. */
export interface Progress {
  /** Begins a stage. */
  stage(name: string): void;
  /** How far it is; told at most every few seconds. */
  at(done: number, of: number): void;
}

const EVERY_MS = 5_000;

/** @param write told of each line, in seconds since the start */
export function openProgress(
  write: (line: string) => unknown = (line) => process.stderr.write(line),
): Progress {
  const start = performance.now();
  let current = '';
  let toldAt = start;
  const tell = (text: string) => {
    toldAt = performance.now();
    const seconds = Math.round((toldAt - start) / 1000);
    write(`${String(seconds).padStart(5)} s  ${text}\n`);
  };
  return {
    stage(name) {
      current = name;
      tell(name);
    },
    at(done, of) {
      if (performance.now() - toldAt < EVERY_MS) return;
      tell(`${current}: ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`);
    },
  };
}
