import type { Person } from '../../contracts/record.contract.ts';
import { endPattern, startPattern } from '../../text/bound-pattern.ts';
import { collapseBlanks } from '../../text/collapse-blanks.ts';
import { type ArticleView, type Sentence, shadowOfSentence, wordsOf } from '../engine/article-view.ts';
import type { Mention, Span } from '../engine/mention.ts';
import { findGroupAgain } from './group-again.rule.ts';
import { findPeopleAgain, KnownPeople, keyOfName } from './person-again.rule.ts';
import { PersonFile } from './person-file.ts';
import { findPersonPhrases, type PersonPhrase } from './person-phrase.rule.ts';
import { findPronounSpeaker } from './pronoun-speaker.rule.ts';
import { type RoleReading, readRoles } from './role.rule.ts';
import type { TitlePhrase } from './title-phrase.ts';
import { hasNameShape, listTokens, type Token } from './tokens.ts';

/** One sentence that may name people, read once. */
interface Read {
  sentence: Sentence;
  words: string;
  shadow: string;
  tokens: Token[];
  phrases: PersonPhrase[];
}

/** Words that may mean someone named before; without any, a sentence needs no second look. */
const MEANS_SOMEONE =
  /\b(?:dong chi|d\/c|ong|ba|anh|chi|em|co|chu tich|bi thu|truong|pho|giam doc|thu tuong|bo truong|vien truong|chanh|tu lenh|chinh (?:uy|tri vien)|(?:dai|thuong|trung|thieu) (?:ta|tuong|uy))\b/;

/** A list goes on in the next sentence. */
const GOES_ON = endPattern(/[:;,]\s*$/);
const BULLET = startPattern(/^\s*[-–+•*]/);

/** Sentences further back than this do not say who "đồng chí" is. */
const PRONOUN_REACH = 3;

/** The article's people, in order of appearance; details tell where role and titles stand. */
export function findPeople(view: ArticleView): Mention<Person>[] {
  const files = new Map<string, PersonFile>();
  const known = new KnownPeople();
  const reads = view.sentences
    .filter(({ kind }) => kind === 'body' || kind === 'caption')
    .map((one) => read(view, one));
  for (const one of reads)
    for (const phrase of one.phrases) {
      const key = keyOfName(phrase.name);
      const file = files.get(key) ?? new PersonFile(phrase.name);
      files.set(key, file);
      const titles = phrase.titles.map((title) => ({ text: textOf(one, title), span: spanOf(one, title) }));
      file.addTitles(titles);
      known.add(
        key,
        titles.map(({ text }) => text),
      );
    }
  if (files.size > 0) readAllRoles(reads, files, known);
  return [...files.values()]
    .map((file) => file.toMention())
    .filter((mention) => !isAuthor(mention, view.author?.value))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

function read(view: ArticleView, sentence: Sentence): Read {
  const words = wordsOf(view, sentence);
  const shadow = shadowOfSentence(view, sentence);
  const named = hasNameShape(words);
  const tokens = named || MEANS_SOMEONE.test(shadow) ? listTokens(words) : [];
  return {
    sentence,
    words,
    shadow,
    tokens,
    phrases: named ? findPersonPhrases(tokens) : [],
  };
}

function spanOf({ sentence, tokens }: Read, { from, to }: { from: number; to: number }): Span {
  const start = tokens[from]?.start ?? 0;
  return {
    source: 'text',
    start: sentence.start + start,
    end: sentence.start + (tokens[to - 1]?.end ?? start),
  };
}

function textOf(one: Read, title: TitlePhrase): string {
  const { start, end } = spanOf(one, title);
  return collapseBlanks(one.words.slice(start - one.sentence.start, end - one.sentence.start));
}

interface Named {
  key: string;
  from: number;
  to: number;
  name: Span;
}

function readAllRoles(reads: Read[], files: Map<string, PersonFile>, known: KnownPeople): void {
  let opened: RoleReading | undefined;
  let subject: { key: string; index: number } | undefined;
  let group: string[] = [];
  reads.forEach((one, index) => {
    const people = listNamed(one, known);
    const placed = people.map(({ from, to }) => ({
      start: one.tokens[from]?.start ?? 0,
      end: one.tokens[to - 1]?.end ?? 0,
    }));
    const { roles, list } = readRoles(one.words, one.shadow, placed, opened);
    for (const [i, { key, name }] of people.entries())
      files.get(key)?.addMention(name, toSpan(one, roles[i]));
    if (people.length === 0) signAgain(one, files, group);
    else group = people.map(({ key }) => key);
    if (people.length === 0 && subject !== undefined && index - subject.index <= PRONOUN_REACH) {
      const spoken = findPronounSpeaker(one.words, one.shadow);
      if (spoken !== undefined) files.get(subject.key)?.addRole(toSpan(one, spoken));
    }
    const goesOn =
      GOES_ON.test(one.words) || (isBullet(one.words) && isBullet(reads[index + 1]?.words ?? ''));
    opened = goesOn ? list : undefined;
    const speaker =
      people.find((_, i) => roles[i]?.role === 'speaker') ?? (people.length === 1 ? people[0] : undefined);
    if (people.length > 0) subject = speaker === undefined ? undefined : { key: speaker.key, index };
  });
}

/** "hai đồng chí chủ trì đã ký kết": those who chair, or the group named last, when their number fits. */
function signAgain(one: Read, files: Map<string, PersonFile>, last: string[]): void {
  const again = findGroupAgain(one.words, one.shadow);
  if (again === undefined) return;
  const chairs = [...files].filter(([, file]) => file.role === 'chair').map(([key]) => key);
  const meant = again.areChairs ? chairs : last;
  if (again.count !== undefined && meant.length !== again.count) return;
  for (const key of meant) files.get(key)?.addRole(toSpan(one, again.reading));
}

function isBullet(words: string): boolean {
  return BULLET.test(words);
}

function listNamed(one: Read, known: KnownPeople): Named[] {
  const full = one.phrases.map((phrase) => ({
    key: keyOfName(phrase.name),
    from: phrase.from,
    to: phrase.to,
    name: spanOf(one, phrase.run),
  }));
  const taken = new Uint8Array(one.tokens.length);
  for (const { from, to } of full) taken.fill(1, from, to);
  const again = findPeopleAgain(
    one.tokens,
    known,
    (token) => taken[token] === 1,
    (title) => textOf(one, title),
  );
  return [...full, ...again.map((person) => ({ ...person, name: spanOf(one, person) }))].sort(
    (a, b) => a.from - b.from,
  );
}

function toSpan(
  one: Read,
  reading: RoleReading | undefined,
): { role: RoleReading['role']; span: Span } | undefined {
  if (reading === undefined) return undefined;
  const start = one.sentence.start + reading.start;
  return { role: reading.role, span: { source: 'text', start, end: one.sentence.start + reading.end } };
}

/** Who signs the article is in it only when it says what they are. */
function isAuthor({ value }: Mention<Person>, author: string | undefined): boolean {
  return author !== undefined && value.titles.length === 0 && keyOfName(value.name) === keyOfName(author);
}
