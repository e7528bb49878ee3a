import type { PersonRole } from '../../contracts/enumerations.contract.ts';
import type { Person } from '../../contracts/record.contract.ts';
import type { Detail, Mention, Span } from '../engine/mention.ts';
import { ROLE_ORDER } from './role.rule.ts';

interface PrintedTitle {
  text: string;
  span: Span;
}

/** What an article tells about one person, collected over all mentions. */
export class PersonFile {
  readonly #name: string;
  #titles: PrintedTitle[] = [];
  #spans: Span[] = [];
  #role: PersonRole = 'mentioned';
  #cue: Span | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  /** Keeps the fullest list of titles that one mention prints. */
  addTitles(titles: PrintedTitle[]): void {
    if (titles.length > this.#titles.length) this.#titles = titles;
  }

  addMention(name: Span, reading: { role: PersonRole; span: Span } | undefined): void {
    this.#spans.push(name);
    this.addRole(reading);
  }

  /** Keeps the first role of the guide's order that fits any mention. */
  addRole(reading: { role: PersonRole; span: Span } | undefined): void {
    if (reading === undefined || ROLE_ORDER.indexOf(reading.role) >= ROLE_ORDER.indexOf(this.#role)) return;
    this.#role = reading.role;
    this.#cue = reading.span;
  }

  get role(): PersonRole {
    return this.#role;
  }

  toMention(): Mention<Person> {
    const details: Detail[] = this.#titles.map(({ span }, i) => ({
      field: `titles[${i}]`,
      rule: 'person-phrase',
      spans: [span],
    }));
    if (this.#cue !== undefined) details.push({ field: 'role', rule: 'role', spans: [this.#cue] });
    return {
      rule: 'person-phrase',
      value: { name: this.#name, role: this.#role, titles: this.#titles.map(({ text }) => text) },
      spans: this.#spans.slice(0, 1),
      details,
    };
  }
}
