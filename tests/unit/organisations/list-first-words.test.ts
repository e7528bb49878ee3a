import { describe, expect, it } from 'vitest';
import { listFirstWords } from '../../../shared/organisations/list-first-words.ts';
import { ORGANISATION_TYPES } from '../../../shared/organisations/organisation-types.ts';

describe('the words that a pattern can begin with', () => {
  it.each([
    ['so y te', ['so']],
    ['(?:thuong truc |tt )?(?:hdnd|hoi dong)', ['hdnd', 'hoi', 'thuong', 'tt']],
    ['(?:uy|ui) ?ban', ['ui', 'uiban', 'uy', 'uyban']],
    ['(?:thuong truc |tt[.\\s])?hdnd', ['hdnd', 'thuong', 'tt']],
    ['hoi(?! an| dong)', ['hoi']],
    ['thue (?=tinh|thanh pho)|evn(?:npc|cpc)?', ['evn', 'evncpc', 'evnnpc', 'thue']],
    ['vung \\d hai quan', ['vung']],
    ['pa\\d\\d', ['pa']],
  ])('%s', (pattern, words) => {
    expect(listFirstWords(pattern).sort()).toEqual(words);
  });

  it('every row begins with a word', () => {
    for (const { id, pattern } of ORGANISATION_TYPES)
      expect({ id, words: listFirstWords(pattern) }).not.toEqual({ id, words: [] });
  });
});
