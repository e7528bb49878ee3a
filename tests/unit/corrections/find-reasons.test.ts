import { describe, expect, it } from 'vitest';
import { CORRECTABLE_FIELDS } from '../../../shared/contracts/correction.contract.ts';
import { findReasons } from '../../../shared/corrections/find-reasons.ts';
import { REASONS } from '../../../shared/extraction/reasons.ts';
import { sampleRecord } from '../../contracts/sample-articles.ts';

const ALL = Object.keys(REASONS);
/** They doubt no single value: which records there are, or what a reviewer said. */
const OF_NO_FIELD = [
  'several-instruments',
  'text-count-differs',
  'signing-left-out',
  'signing-without-record',
  'no-coordination-told',
  'signing-planned',
  'signing-history',
  'emulation-pledge',
  'business-agreement',
  'correction-reopened',
];

describe('reasons of a record that was corrected', () => {
  it('are settled by whoever gave the values that they doubt, each documented one', () => {
    const record = sampleRecord({ reasons: ALL });
    const left = findReasons(record, [...CORRECTABLE_FIELDS], false);
    expect(left.toSorted()).toEqual(OF_NO_FIELD.toSorted());
  });

  it('stay where another value was given', () => {
    const record = sampleRecord({ reasons: ['date-unread', 'period-unread', 'body-unread'] });
    expect(findReasons(record, ['date'], false)).toEqual(['period-unread', 'body-unread']);
    expect(findReasons(record, ['parties[1].province'], true)).toEqual([
      'date-unread',
      'period-unread',
      'correction-reopened',
    ]);
  });
});
