import { startPattern } from '../../text/bound-pattern.ts';
import { foldText } from '../../text/fold-text.ts';
import { writeOut } from '../../text/short-forms.ts';
import { headOf } from '../engine/mention.ts';
import { isLooseName } from './loose-name.ts';
import type { Organisation, OrganisationMention } from './organisation.ts';

const keys = new WeakMap<Organisation, string>();

/** Identity of a body in one article: what it is, at which level, where. */
export function organisationKey({ value }: OrganisationMention): string {
  const known = keys.get(value);
  if (known !== undefined) return known;
  const { body, level, province, district, commune } = value;
  const key = [body, level, province, district, commune].map((part) => foldText(part ?? '')).join('|');
  keys.set(value, key);
  return key;
}

/** One mention a body, the fullest printed form of it: "UBND huyện" gives way to "UBND huyện Đông Hưng". */
export function mergeMentions(
  parties: OrganisationMention[],
  organisations: OrganisationMention[],
): OrganisationMention[] {
  const byKey = new Map<string, OrganisationMention>();
  for (const party of parties) {
    const key = organisationKey(party);
    if (!byKey.has(key)) byKey.set(key, party);
  }
  const wanted = new Map<string, OrganisationMention[]>([...byKey.keys()].map((key) => [key, []]));
  for (const other of organisations)
    if (!other.value.collective) wanted.get(organisationKey(other))?.push(other);
  return [...byKey].map(([key, party]) => findFullest(party, wanted.get(key) ?? []));
}

const isInText = (mention: OrganisationMention) => headOf(mention).source === 'text';

/**
 * A headline shortens: what the text prints stands for it.
 *
 * @param others mentions of the same body
 */
function findFullest(party: OrganisationMention, others: OrganisationMention[]): OrganisationMention {
  let fullest = headOf(party).source === 'title' ? (others.find(isInText) ?? party) : party;
  for (const other of others) {
    if (isFuller(other.value, fullest.value) || (isLooseName(fullest) && !isLooseName(other)))
      fullest = other;
  }
  return fullest === party ? party : { ...fullest, spans: [...party.spans, ...fullest.spans] };
}

const PLACE_ALONE = startPattern(/^(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu) /);

const COMMITTEE = /^u[yi] ban nhan dan /;

/** Goes on where the other ends, names the body where the other names only its place, or is not all in capitals. */
function isFuller(one: Organisation, than: Organisation): boolean {
  // Most mentions repeat the name; what is told alike is never fuller.
  if (one.name === than.name) return false;
  const [folded, other] = [writtenOut(one), writtenOut(than)];
  if (folded.startsWith(`${other} `)) return true;
  if (PLACE_ALONE.test(other) && COMMITTEE.test(folded)) return true;
  return isCapitals(than.name) && !isCapitals(one.name);
}

const written = new WeakMap<Organisation, string>();

/** "BHXH tỉnh" is "Bảo hiểm xã hội tỉnh" printed short. */
function writtenOut(organisation: Organisation): string {
  const known = written.get(organisation);
  if (known !== undefined) return known;
  const name = foldText(organisation.name).split(' ').flatMap(writeOut).join(' ');
  written.set(organisation, name);
  return name;
}

const isCapitals = (name: string) => name === name.toUpperCase();
