/**
 * What a pattern that is bound to an end of its text can read there: which letters may stand first, second and so on from
 * that end. Letters are told apart by bucket: ASCII one by one, everything else by its lowest bits.
 */
export type PatternEdge = Uint8Array;

/** How many letters from the end are looked at; a bit each in the edge's table. */
export const EDGE_DEPTH = 6;
const BUCKETS = 256;

export const bucketOf = (code: number): number => (code < 0x80 ? code : 0x80 | (code & 0x7f));

/** One way from a place in the pattern to the next: reading a letter of a set, reading nothing, or an end of the text. */
interface Step {
  from: number;
  to: number;
  reads: ReadonlySet<number> | 'nothing' | 'start' | 'end';
}

interface Piece {
  from: number;
  to: number;
}

/**
 * @param side the end of the text that every alternative of the pattern is bound to, by `^` or by `$`
 * @returns a table over buckets; bit `1 << k` says that the pattern may read such a letter `k` letters from that end
 * @throws when the pattern may also match elsewhere
 */
export function readPatternEdge({ source, flags }: RegExp, side: 'start' | 'end'): PatternEdge {
  const graph = new PatternGraph(source, flags.replace(/[^iu]/g, ''));
  const edge = new Uint8Array(BUCKETS);
  let places = graph.bind(side);
  for (let k = 0; k < EDGE_DEPTH; k += 1) {
    const { reads, next, isOver } = graph.read(places, side);
    for (let bucket = 0; bucket < BUCKETS; bucket += 1)
      if (isOver || reads.has(bucket)) edge[bucket] = (edge[bucket] ?? 0) | (1 << k);
    if (isOver) for (let deeper = k + 1; deeper < EDGE_DEPTH; deeper += 1) allow(edge, deeper);
    if (isOver) break;
    places = next;
  }
  return edge;
}

function allow(edge: PatternEdge, k: number): void {
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) edge[bucket] = (edge[bucket] ?? 0) | (1 << k);
}

/** A pattern as places and steps between them; lookarounds and word borders only narrow it and read nothing here. */
class PatternGraph {
  readonly #source: string;
  readonly #flags: string;
  readonly #steps: Step[] = [];
  readonly #byEnd: Record<'start' | 'end', Map<number, Step[]>>;
  readonly #whole: Piece;
  #places = 0;
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
    this.#whole = this.#alternatives();
    if (this.#at < source.length) throw new Error(`cannot read the pattern ${source}`);
    this.#byEnd = {
      start: Map.groupBy(this.#steps, ({ from }) => from),
      end: Map.groupBy(this.#steps, ({ to }) => to),
    };
  }

  /** The places behind the bounds at one end. */
  bind(side: 'start' | 'end'): Set<number> {
    const bound = new Set<number>();
    this.#walk(new Set([side === 'start' ? this.#whole.from : this.#whole.to]), side, (step, place) => {
      if (step.reads === side) bound.add(place);
      else if (step.reads !== 'nothing') throw new Error(`not bound to the ${side}: ${this.#source}`);
    });
    return bound;
  }

  /** One letter further from the end: what may be read, where that leads, and whether the pattern may be over before it. */
  read(
    places: Set<number>,
    side: 'start' | 'end',
  ): { reads: Set<number>; next: Set<number>; isOver: boolean } {
    const reads = new Set<number>();
    const next = new Set<number>();
    const reached = this.#walk(places, side, (step, place) => {
      if (typeof step.reads === 'string') {
        // The text's other end is farther away than any letter that is looked at.
        if (step.reads === side) throw new Error(`bound twice: ${this.#source}`);
        return;
      }
      next.add(place);
      for (const bucket of step.reads) reads.add(bucket);
    });
    return { reads, next, isOver: reached.has(side === 'start' ? this.#whole.to : this.#whole.from) };
  }

  /** Follows the steps that read nothing; tells the others that begin there, with where they lead. */
  #walk(places: Set<number>, side: 'start' | 'end', tell: (step: Step, place: number) => void): Set<number> {
    const reached = new Set(places);
    for (const place of reached)
      for (const step of this.#byEnd[side].get(place) ?? []) {
        const beyond = side === 'start' ? step.to : step.from;
        if (step.reads === 'nothing') reached.add(beyond);
        else tell(step, beyond);
      }
    return reached;
  }

  #place(): number {
    this.#places += 1;
    return this.#places;
  }

  #step(from: number, to: number, reads: Step['reads']): void {
    this.#steps.push({ from, to, reads });
  }

  /** Up to the end of the group or of the pattern. */
  #alternatives(): Piece {
    const whole = { from: this.#place(), to: this.#place() };
    for (;;) {
      const { from, to } = this.#sequence();
      this.#step(whole.from, from, 'nothing');
      this.#step(to, whole.to, 'nothing');
      if (this.#source.charAt(this.#at) !== '|') return whole;
      this.#at += 1;
    }
  }

  #sequence(): Piece {
    const from = this.#place();
    let to = from;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const begin = this.#at;
      const [least, most] = this.#skipUnit();
      const end = this.#at;
      // What is read oftener than anyone looks is read without end.
      for (let i = 0; i < Math.min(least, EDGE_DEPTH); i += 1) to = this.#append(to, begin);
      if (most > least) {
        const again = this.#append(to, begin);
        this.#step(again, to, 'nothing');
      }
      this.#at = end;
    }
    return { from, to };
  }

  #append(to: number, begin: number): number {
    this.#at = begin;
    const piece = this.#unit();
    this.#step(to, piece.from, 'nothing');
    return piece.to;
  }

  /** Past a unit and its quantifier, which is returned. */
  #skipUnit(): [least: number, most: number] {
    const [places, steps] = [this.#places, this.#steps.length];
    this.#unit();
    this.#places = places;
    this.#steps.length = steps;
    const hit = /^(?:([?*+])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (hit === null) return [1, 1];
    this.#at += hit[0].length;
    if (hit[1] !== undefined) return [hit[1] === '+' ? 1 : 0, hit[1] === '?' ? 1 : Infinity];
    const least = Number(hit[2]);
    return [least, hit[3] === undefined ? least : Number(hit[4] || Infinity)];
  }

  #unit(): Piece {
    const rest = this.#source.slice(this.#at, this.#at + 4);
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<))?/.exec(rest)?.[0];
    if (opening !== undefined) return this.#group(opening);
    if (rest.startsWith('^') || rest.startsWith('$')) {
      this.#at += 1;
      return this.#single(rest.startsWith('^') ? 'start' : 'end');
    }
    if (/^\\[bB]/.test(rest)) {
      this.#at += 2;
      return this.#single('nothing');
    }
    const sign = /^(?:\[(?:\\.|[^\]\\])*\]|\\[pPk]\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\.|.)/su.exec(
      this.#source.slice(this.#at),
    );
    const letter = sign?.[0] ?? '';
    if (/^\\[1-9k]/.test(letter)) throw new Error(`cannot read back references: ${this.#source}`);
    this.#at += letter.length;
    return this.#single(bucketsOf(letter, this.#flags));
  }

  #group(opening: string): Piece {
    this.#at += opening.length;
    if (opening === '(?<') this.#at = this.#source.indexOf('>', this.#at) + 1;
    const isLookaround = /[=!]$/.test(opening);
    const [places, steps] = [this.#places, this.#steps.length];
    const inside = this.#alternatives();
    this.#at += 1;
    if (!isLookaround) return inside;
    this.#places = places;
    this.#steps.length = steps;
    return this.#single('nothing');
  }

  #single(reads: Step['reads']): Piece {
    const piece = { from: this.#place(), to: this.#place() };
    this.#step(piece.from, piece.to, reads);
    return piece;
  }
}

const known = new Map<string, ReadonlySet<number>>();

/** The buckets of the letters that one sign of a pattern reads: a letter, a class, an escape. */
function bucketsOf(sign: string, flags: string): ReadonlySet<number> {
  const key = `${flags} ${sign}`;
  const buckets = known.get(key) ?? listBuckets(sign, flags);
  known.set(key, buckets);
  return buckets;
}

function listBuckets(sign: string, flags: string): Set<number> {
  const isLetter = sign.length === 1 && sign !== '.';
  if (isLetter && !flags.includes('i')) return new Set([bucketOf(sign.charCodeAt(0))]);
  const one = new RegExp(`^${sign}$`, flags);
  const buckets = new Set<number>();
  for (let code = 0; code < 0x80; code += 1) if (one.test(String.fromCharCode(code))) buckets.add(code);
  // Beyond ASCII, a class may read anything unless it is written in plain letters.
  const isPlain = /^(?:\[[^\\^\u0080-\uffff]*\]|\\[dnt^$.*+?()[\]{}|/-])$/.test(sign) && !flags.includes('i');
  for (let code = 0x80; !isPlain && code < BUCKETS; code += 1) buckets.add(code);
  return buckets;
}
