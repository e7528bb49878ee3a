import { describe, expect, it } from 'vitest';
import { listOpenings } from '../../../shared/organisations/list-openings.ts';
import { ORGANISATION_TYPES } from '../../../shared/organisations/organisation-types.ts';

describe('how a pattern can begin', () => {
  it.each([
    ['so y te', ['so y']],
    ['bhxh', ['bhxh *']],
    ['(?:thuong truc |tt )?(?:hdnd|hoi dong)', ['hdnd *', 'hoi d', 'thuong t', 'tt h']],
    ['(?:uy|ui) ?ban nhan dan', ['ui b', 'uiban n', 'uy b', 'uyban n']],
    ['(?:thuong truc |tt[.\\s])?hdnd', ['hdnd *', 'thuong t', 'tt *']],
    ['hoi(?! an| dong)', ['hoi *']],
    ['ban to(?: chuc)?', ['ban t']],
    ['cong an(?: nhan dan)?', ['cong a']],
    ['tinh(?: hoi)?', ['tinh *', 'tinh h']],
    ['thue (?=tinh|thanh pho)|evn(?:npc|cpc)?', ['evn *', 'evncpc *', 'evnnpc *', 'thue *']],
    ['vung \\d hai quan', ['vung *']],
    ['pa\\d\\d', ['pa *']],
  ])('%s', (pattern, openings) => {
    expect(listOpenings(pattern).sort()).toEqual(openings);
  });

  it('every row begins with a word', () => {
    for (const { id, pattern } of ORGANISATION_TYPES)
      expect({ id, openings: listOpenings(pattern) }).not.toEqual({ id, openings: [] });
  });
});
