import { endPattern } from '../../../text/bound-pattern.ts';
import { headOf } from '../../engine/mention.ts';
import type { OrganisationMention } from '../organisation.ts';
import { type Clause, listFrom } from './clause.ts';

const ON_BEHALF = endPattern(
  /(?<![a-z])(?:thay mat|dai dien cho|dai dien)(?:[ \t]+(?:cho|lanh dao|tap the))*[ \t]+$/,
);

/** "Thay mặt Đảng ủy ba xã, các Bí thư … ký": whoever is signed for is the party, not who stands in the lead. */
export function findPartiesSignedFor(clause: Clause): OrganisationMention[] {
  const first = clause.mentions.findIndex((mention) => {
    const { start } = headOf(mention);
    return /^thay/.test(
      ON_BEHALF.exec(clause.shadow.slice(Math.max(clause.start, start - 40), start))?.[0] ?? '',
    );
  });
  return first < 0 ? [] : listFrom(clause, clause.mentions, first).filter(({ value }) => !value.office);
}
