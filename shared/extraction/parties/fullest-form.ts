import { foldText } from '../../text/fold-text.ts';
import { isLooseName } from './loose-name.ts';
import type { OrganisationMention } from './organisation.ts';

/** Identity of a body in one article: what it is, at which level, where. */
export function organisationKey({ value }: OrganisationMention): string {
  const { body, level, province, district, commune } = value;
  return [body, level, province, district, commune].map((part) => foldText(part ?? '')).join('|');
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
  return [...byKey].map(([key, party]) => findFullest(party, key, organisations));
}

function findFullest(
  party: OrganisationMention,
  key: string,
  organisations: OrganisationMention[],
): OrganisationMention {
  let fullest = party;
  for (const other of organisations) {
    const isLonger =
      foldText(other.value.name).startsWith(`${foldText(fullest.value.name)} `) ||
      (isLooseName(fullest) && !isLooseName(other));
    if (isLonger && !other.value.collective && organisationKey(other) === key) fullest = other;
  }
  return fullest === party ? party : { ...fullest, spans: [...party.spans, ...fullest.spans] };
}
