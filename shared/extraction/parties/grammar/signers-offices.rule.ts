import { headOf } from '../../engine/mention.ts';
import type { OrganisationMention } from '../organisation.ts';
import type { Clause } from './clause.ts';

/** Between two offices of one person stand only commas and words of offices; a name or "ông", "đồng chí" begins another. */
const SAME_PERSON =
  /^[ \t]*[,;-]?[ \t]*(?:(?:pho|chu tich|bi thu|giam doc|truong|ban|chanh an|vien truong|chanh|chi huy truong|chinh uy|chinh tri vien|don truong|tu lenh|tong bien tap|hieu truong|uy vien|chu nhiem|chinh tri|thuong truc|chuyen trach|kiem|nguyen|van phong|tinh uy vien|huyen uy vien|thanh uy vien|dang uy vien|bien tap)[ \t,]*)*$/;

/**
 * "ông X, Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Sở A và bà Y, Chủ tịch Hội B ký": one body a person. Of several offices
 * the one whose body the article names elsewhere as acting, else the last, which is the one held by profession.
 *
 * @param actors bodies (identity and level) that act somewhere in the article
 * A caucus is named among several offices only where it is what signs.
 */
export function findPartiesOfSigners(clause: Clause, actors: Set<string>): OrganisationMention[] {
  const persons: OrganisationMention[][] = [];
  let last: OrganisationMention | undefined;
  for (const mention of clause.mentions) {
    if (!mention.value.office) {
      last = undefined;
      continue;
    }
    const isSame =
      last !== undefined &&
      headOf(mention).start > headOf(last).start &&
      SAME_PERSON.test(clause.shadow.slice(last.value.end, headOf(mention).start));
    if (isSame) persons.at(-1)?.push(mention);
    else persons.push([mention]);
    last = mention;
  }
  return persons.flatMap((offices) => {
    const caucus = offices.find(({ value }) => value.type === 'party_caucus');
    const acting = offices.filter((office) => actors.has(actorKey(office)));
    return caucus === undefined ? (acting.length > 0 ? acting : offices).slice(-1) : [caucus];
  });
}

export function actorKey({ value }: OrganisationMention): string {
  return `${value.body}|${value.level}`;
}
