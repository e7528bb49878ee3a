import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExtractedRecord } from '../../../shared/contracts/record.contract.ts';
import { checkValue } from '../../../shared/corrections/check-value.ts';
import { readFieldPath, writeAt } from '../../../shared/corrections/field-path.ts';
import { RejectedInput } from '../../../shared/errors.ts';
import { sampleRecord } from '../register/sample-register.ts';

const RECORD = sampleRecord();
/** In Vietnam it is the last day of November already. */
const NOW = new Date('2026-11-29T20:00:00Z');
const PARTY = {
  name: 'Công an  tỉnh',
  type: 'police',
  level: 'province',
  province: 'gia lai',
  district: null,
  commune: null,
};

describe('a corrected value', () => {
  it.each([
    ['date', '2022-05', '2022-05'],
    ['date', null, null],
    ['date', '2026-12-01', '2026-12-01'],
    ['date', '2026-12', '2026-12'],
    ['contentCounts[0].value', 999, 999],
    ['subject', '  phòng,  chống tội phạm ', 'phòng, chống tội phạm'],
    ['period.end', 2025, 2025],
    ['contentCounts[0].value', 9, 9],
    ['contentCounts', [], []],
  ])('%s may be %j', (field, given, value) => {
    expect(checkValue(RECORD, field, given, NOW)).toMatchObject({ field, value });
  });

  it('of a party brings the official names and codes of its places', () => {
    const { value } = checkValue(RECORD, 'parties', [PARTY], NOW);
    expect(value).toEqual([
      {
        ...PARTY,
        name: 'Công an tỉnh',
        province: 'Gia Lai',
        provinceCode: '64',
        provinceNow: 'Gia Lai',
        provinceNowCode: '52',
        districtCode: null,
        communeCode: null,
      },
    ]);
  });

  it('inside a party is the whole party, since its codes follow', () => {
    const checked = checkValue(RECORD, 'parties[1].district', 'Chư Sê', NOW);
    expect(checked).toMatchObject({
      field: 'parties[1]',
      value: { district: 'Chư Sê', districtCode: '633' },
    });
    expect(checked.before).toEqual(RECORD.parties[1]);
  });

  it.each([
    ['date', '2022-02-30'],
    ['date', 'hôm qua'],
    ['date', '1022-02-03'],
    ['date', '2026-12-02'],
    ['date', '2027-01'],
    ['date', '2099-01-01'],
    ['period.end', 2099],
    ['period', { start: 2025, end: 2021 }],
    ['period', { start: 2025 }],
    ['action', 'planned'],
    ['subject', '  '],
    ['parties', []],
    ['parties[0].type', 'club'],
    ['parties[0].province', 'Atlantis'],
    ['parties[0].district', 'Quận 3'],
    ['parties[7].name', 'Công an'],
    ['parties[0].provinceCode', '64'],
    ['contentCounts[0].value', -1],
    ['contentCounts[0].value', 1000],
    ['id', 'x'],
    ['reasons', []],
    ['__proto__', {}],
    ['parties.__proto__', {}],
  ])('%s may not be %j', (field, given) => {
    expect(() => checkValue(RECORD, field, given, NOW)).toThrow(
      expect.objectContaining({ type: 'invalid-correction' }),
    );
  });

  it('leaves a record that is one, or is refused', () => {
    const field = fc.constantFrom(
      'date',
      'period',
      'parties',
      'parties[0]',
      'parties[1].name',
      'contentCounts[0]',
    );
    fc.assert(
      fc.property(field, fc.jsonValue({ maxDepth: 3 }), (path, given) => {
        try {
          const checked = checkValue(RECORD, path, given, NOW);
          const changed = writeAt(RECORD, readFieldPath(checked.field) ?? [], checked.value);
          ExtractedRecord.parse(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(RejectedInput);
        }
      }),
      { numRuns: 300 },
    );
  });
});
