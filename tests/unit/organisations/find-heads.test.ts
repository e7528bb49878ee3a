import { describe, expect, it } from 'vitest';
import { PARTY_TYPES } from '../../../shared/contracts/enumerations.contract.ts';
import { findHeads } from '../../../shared/organisations/find-heads.ts';
import { ORGANISATION_TYPES } from '../../../shared/organisations/organisation-types.ts';
import { foldText } from '../../../shared/text/fold-text.ts';

const headsOf = (words: string) =>
  findHeads(foldText(words), words).map(
    ({ start, end, organisation }) => `${words.slice(start, end)} = ${organisation.type}`,
  );

describe('the table of organisation types', () => {
  it('has a row for every type of the public record', () => {
    const types = new Set(ORGANISATION_TYPES.map(({ type }) => type));
    expect(PARTY_TYPES.filter((type) => !types.has(type))).toEqual([]);
  });

  it.each([
    ['UBMTTQVN và BTT UBMTTQ', ['UBMTTQVN = fatherland_front', 'BTT UBMTTQ = fatherland_front']],
    ['Ban Tuyên giáo và Dân vận', ['Ban Tuyên giáo và Dân vận = mass_mobilization']],
    ['Ban Tuyên giáo, Hội LHPN', ['Ban Tuyên giáo = other_organisation', 'Hội LHPN = womens_union']],
    ['Đoàn TNCSHCM, LĐLĐ', ['Đoàn TNCSHCM = youth_union', 'LĐLĐ = trade_union']],
    [
      'Sở NN&PTNT, Sở TT-TT, Sở GD&ĐT',
      ['Sở NN&PTNT = agriculture', 'Sở TT-TT = other_government', 'Sở GD&ĐT = education'],
    ],
    ['Sở Dân tộc và Tôn giáo', ['Sở Dân tộc và Tôn giáo = ethnic_affairs']],
    ['Sở Nông nghiệp và Môi trường', ['Sở Nông nghiệp và Môi trường = agriculture']],
    ['Ban Chỉ huy Phòng thủ khu vực', ['Ban Chỉ huy Phòng thủ khu vực = military']],
    ['TAND, VKSND, VKSQS', ['TAND = court', 'VKSND = procuracy', 'VKSQS = procuracy']],
    ['Ủy  ban nhân dân', ['Ủy  ban nhân dân = peoples_committee']],
    ['Trưởng ban Dân vận', ['ban Dân vận = mass_mobilization']],
  ])('reads %s', (words, heads) => {
    expect(headsOf(words)).toEqual(heads);
  });

  it.each(['Luật Công đoàn', 'hội nghị', 'Hội An', 'Báo cáo', 'số 12', 'Quán Sứ', 'công tác dân vận'])(
    'takes “%s” for no body',
    (words) => {
      expect(headsOf(words)).toEqual([]);
    },
  );
});
