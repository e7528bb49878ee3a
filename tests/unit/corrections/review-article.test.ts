import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterRecord } from '../../../shared/contracts/article.contract.ts';
import type { Correction } from '../../../shared/contracts/correction.contract.ts';
import { tellsOf } from '../../../shared/corrections/record-digest.ts';
import { reviewArticle } from '../../../shared/corrections/review-article.ts';
import { sampleParty, sampleRecord } from '../register/sample-register.ts';
import { correction } from './corrections.ts';

function review(record: RegisterRecord, ...entries: Correction[]) {
  const { records, states } = reviewArticle([record], entries);
  return { shown: records[0] ?? record, states: entries.map(({ id }) => states.get(id)) };
}

const DATED = sampleRecord({
  reasons: ['year-inferred', 'collective-party'],
  evidence: [
    { field: 'date', rule: 'printed-date', spans: [] },
    { field: 'period', rule: 'single-year', spans: [] },
  ],
});

describe('a record under review', () => {
  it('shows the corrected value, that a person gave it, and no doubt about it any more', () => {
    const { shown, states } = review(DATED, correction());
    expect(shown).toMatchObject({ date: '2022-05-03', reasons: ['collective-party'] });
    expect(shown.review).toEqual({ state: 'corrected', corrected: ['date'], reopened: [] });
    expect(shown.evidence.map(({ field, rule }) => `${field}: ${rule}`)).toEqual([
      'period: single-year',
      'date: correction',
    ]);
    expect(states).toEqual(['applied']);
  });

  it('is as extracted without corrections, and once all are undone', () => {
    expect(review(DATED).shown).toBe(DATED);
    const given = correction();
    const { shown, states } = review(DATED, given, correction({ kind: 'undo', undoes: given.id }));
    expect(shown).toBe(DATED);
    expect(states).toEqual(['undone', 'noted']);
  });

  it('keeps a correction while the source tells the same, whatever else changes', () => {
    const again = { ...DATED, subject: 'tôn giáo', extractorVersion: '2' };
    expect(review(again, correction()).shown).toMatchObject({ date: '2022-05-03', subject: 'tôn giáo' });
  });

  it('opens again when the source tells something else there, and shows that', () => {
    const { shown, states } = review({ ...DATED, date: '2022-06-01' }, correction());
    expect(shown.date).toBe('2022-06-01');
    expect(shown.review).toEqual({ state: 'reopened', corrected: [], reopened: ['date'] });
    expect(shown.reasons).toContain('correction-reopened');
    expect(states).toEqual(['reopened']);
  });

  it('has nothing open when the source comes to tell what the person said', () => {
    const { shown, states } = review({ ...DATED, date: '2022-05-03' }, correction());
    expect([shown.date, states]).toEqual(['2022-05-03', ['applied']]);
    expect(shown.reasons).not.toContain('correction-reopened');
  });

  it('goes by the last correction of a place, and by the earlier one when that is undone', () => {
    const [first, last] = [correction(), correction({ value: '2022-05-04' })];
    expect(review(DATED, first, last)).toMatchObject({
      shown: { date: '2022-05-04' },
      states: ['superseded', 'applied'],
    });
    const undo = correction({ kind: 'undo', undoes: last.id });
    expect(review(DATED, first, last, undo)).toMatchObject({
      shown: { date: '2022-05-03' },
      states: ['applied', 'undone', 'noted'],
    });
  });

  it('corrects what was open anew', () => {
    const moved = { ...DATED, date: '2022-06-01' };
    const { shown, states } = review(
      moved,
      correction(),
      correction({ source: '2022-06-01', value: '2022-06-02' }),
    );
    expect(states).toEqual(['superseded', 'applied']);
    expect(shown.review?.state).toBe('corrected');
  });

  it('corrects one party and keeps what is told of the others, and its name', () => {
    const record = sampleRecord({
      evidence: ['parties[0]', 'parties[1]', 'parties[1].district'].map((field) => ({
        field,
        rule: 'r',
        spans: [],
      })),
    });
    const value = sampleParty({ ...record.parties[1], district: 'Chư Sê' });
    const entry = correction({ field: 'parties[1]', value, source: record.parties });
    const { shown } = review(record, entry);
    expect(shown.parties.map(({ district }) => district)).toEqual(['Đak Đoa', 'Chư Sê']);
    expect(shown.evidence.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
      'parties[0] r',
      'parties[1] r',
      'parties[1] correction',
    ]);
  });

  it('is confirmed as it stands, until a value changes', () => {
    const confirm = correction({ kind: 'confirm', field: null, value: null, source: tellsOf(DATED) });
    expect(review(DATED, confirm).shown.review).toEqual({ state: 'confirmed', corrected: [], reopened: [] });
    const changed = review({ ...DATED, subject: 'tôn giáo' }, confirm).shown;
    expect(changed.review).toEqual({ state: 'reopened', corrected: [], reopened: ['record'] });
    expect(review(DATED, confirm, correction()).shown.review?.state).toBe('corrected');
  });

  it('closes with a confirmation what was open', () => {
    const moved = { ...DATED, date: '2022-06-01' };
    const open = correction();
    const confirm = correction({ kind: 'confirm', field: null, value: null, source: tellsOf(moved) });
    const { shown, states } = review(moved, open, confirm);
    expect([shown.review?.state, states]).toEqual(['confirmed', ['superseded', 'applied']]);
  });
});

describe('the corrections of an article', () => {
  const other = sampleRecord({ id: 'a1-00000002', action: 'reviewed' });

  it('go with the record when re-extraction gives it another id', () => {
    const renamed = sampleRecord({ id: 'a1-0000000f' });
    const { records } = reviewArticle([renamed, other], [correction()]);
    expect(records.map(({ date }) => date)).toEqual(['2022-05-03', '2022-05-01']);
  });

  it('go with the record when its article turns out to be another one', () => {
    const moved = sampleRecord({ id: 'b7-00000001', articleId: 'b7' });
    expect(reviewArticle([moved], [correction()]).records[0]?.date).toBe('2022-05-03');
  });

  it('are open where several records could be meant, and change none', () => {
    const two = [sampleRecord({ id: 'a1-0000000e' }), sampleRecord({ id: 'a1-0000000f' })];
    const entry = correction();
    const { records, states } = reviewArticle(two, [entry]);
    expect(records).toEqual(two);
    expect(states.get(entry.id)).toBe('reopened');
  });

  it('come to the same in whatever order they are read', () => {
    const first = correction();
    const entries = [
      first,
      correction({ field: 'subject', value: 'tôn giáo', source: DATED.subject }),
      correction({ value: null }),
      correction({ kind: 'undo', undoes: first.id }),
    ];
    const told = reviewArticle([DATED], entries);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(reviewArticle([DATED], shuffled).records).toEqual(told.records);
      }),
    );
  });
});
