import { appendFileSync, readFileSync, truncateSync } from 'node:fs';
import { z } from 'zod';
import { stripControls } from '../../shared/terminal/strip-controls.ts';

const Line = z.object({
  entry: z.string(),
  articleId: z.string().nullable(),
  outcome: z.string(),
  changes: z.array(z.string()),
});
export type LogLine = z.infer<typeof Line>;

/** One line an entry, written when it is done: what a run that was cut off goes on from, and what the summary tells. */
export class RunLog {
  readonly path: string;
  readonly lines = new Map<string, LogLine>();

  constructor(path: string) {
    this.path = path;
    // A log that cannot be written is to be known before anything is read again.
    appendFileSync(path, '');
    const text = readFileSync(path, 'utf8');
    // The last line may have been cut off in the middle: its entry is done again.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    for (const line of whole.split('\n').filter((each) => each.startsWith('{'))) this.#take(line);
    if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
  }

  #take(json: string): void {
    const line = Line.safeParse(JSON.parse(json));
    if (line.success) this.lines.set(line.data.entry, line.data);
  }

  add(line: LogLine): void {
    this.lines.set(line.entry, line);
    appendFileSync(this.path, `${JSON.stringify(line)}\n`);
  }

  /** How many entries came out how, and which values changed how often. */
  summarise(): string {
    const outcomes = new Map<string, number>();
    const fields = new Map<string, number>();
    const count = (counts: Map<string, number>, name: string) =>
      counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const { outcome, changes } of this.lines.values()) {
      count(outcomes, outcome);
      const kinds = changes.map((change) => change.replace(/\[\d+\]/, '').replace(/:.*/s, ''));
      for (const kind of new Set(kinds)) if (outcome === 'changed') count(fields, kind);
    }
    const list = (counts: Map<string, number>) =>
      [...counts].sort((a, b) => b[1] - a[1]).map(([name, n]) => `  ${String(n).padStart(7)}  ${name}`);
    const told = [`${this.lines.size} read again:`, ...list(outcomes)];
    if (fields.size > 0) told.push('values that changed, by articles:', ...list(fields));
    return stripControls(told.join('\n'));
  }
}
