import { describe, expect, it } from 'vitest';
import { RecordAnswer } from '../../../shared/contracts/answers.contract.ts';
import { ProgrammeAnswer, ProgrammesAnswer } from '../../../shared/contracts/programme.contract.ts';
import { articlesOf, startQueryBench } from './query-bench.ts';

const LATER = { period: { start: 2027, end: 2031 }, date: '2027-01-15' };
const ARTICLES = articlesOf(
  {},
  { date: '2022-05-02', contentCounts: [{ value: 9, unit: 'nội dung', qualifier: null }] },
  { action: 'reviewed', date: '2024-12-20', period: null },
  LATER,
  { subject: 'tôn giáo' },
  { subject: null, date: null, contentCounts: [] },
);

describe('programmes over HTTP', () => {
  const { get } = startQueryBench({ articles: ARTICLES });
  const idOf = (n: number) => `p-a${n}-1`;

  it('are listed under their own filters', async () => {
    const list = async (query: string) =>
      ProgrammesAnswer.parse(await (await get(`/v1/programmes?${query}`)).json()).items.map(({ id }) => id);
    expect(await list('sort=date')).toEqual([idOf(5), idOf(1), idOf(4), idOf(6)]);
    expect(await list('activeOn=2026-11-22&neverReviewed=true&sort=date')).toEqual([idOf(5), idOf(6)]);
    expect(await list('endingBefore=2027&neverReviewed=false')).toEqual([idOf(1)]);
  });

  it('are told as a timeline, with each source, what goes before and after, and why they are one', async () => {
    const programme = ProgrammeAnswer.parse(await (await get(`/v1/programmes/${idOf(1)}`)).json());
    expect(programme.events.map(({ action, dates }) => [action, dates.map(({ value }) => value)])).toEqual([
      ['signed', ['2022-05-01', '2022-05-02']],
      ['reviewed', ['2024-12-20']],
    ]);
    expect(programme).toMatchObject({
      stage: 'renewed',
      renewedBy: idOf(4),
      disagreements: ['signedOn', 'contentCounts'],
    });
    expect(programme.series.map(({ id, renewalBasis }) => [id, renewalBasis])).toEqual([
      [idOf(1), null],
      [idOf(4), 'next-period'],
    ]);
    expect(programme.joints.map(({ basis }) => basis).sort()).toEqual(['same-terms', 'within-period']);
    const undecided = ProgrammeAnswer.parse(await (await get(`/v1/programmes/${idOf(6)}`)).json());
    expect(undecided.undecidedWith).toEqual([idOf(1), idOf(5)]);
  });

  it('redirect from the id of any record of theirs', async () => {
    for (const id of [idOf(2), idOf(3)]) {
      const answer = await get(`/v1/programmes/${id}`);
      expect(answer.status).toBe(301);
      expect(answer.headers.get('location')).toBe(`/v1/programmes/${idOf(1)}`);
      expect(await answer.json()).toEqual({ redirectedTo: idOf(1) });
      expect((await get(`/programmes/${id}`)).headers.get('location')).toBe(`/programmes/${idOf(1)}`);
    }
  });

  it('do not stand for another one that their article tells', async () => {
    const answer = await get('/v1/programmes/p-a2-9');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ programmes: [idOf(1)] });
  });

  it.each(['p-zz-1', 'p-', 'x', '%00', 'a1-1'])('%s is no programme', async (id) => {
    const answer = await get(`/v1/programmes/${id}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ type: 'urn:kyket:problem:unknown-programme' });
  });

  it('refuse an unknown parameter and a bad value, by name', async () => {
    for (const query of ['endingBefore=soon', 'neverReviewed=yes', 'reviewed=1']) {
      const answer = await get(`/v1/programmes?${query}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ parameter: query.split('=')[0] });
    }
  });

  it('are named by each of their records', async () => {
    const record = RecordAnswer.parse(await (await get('/v1/records/a2-1')).json());
    expect(record.programmeId).toBe(idOf(1));
    expect(await (await get('/records/a2-1')).text()).toContain(`href="/programmes/${idOf(1)}"`);
  });

  it('have a page with the timeline in Vietnamese, both dates and a link to each record', async () => {
    const page = await (await get(`/programmes/${idOf(1)}`)).text();
    expect(page).toContain('01/05/2022 hoặc 02/05/2022: Ký kết');
    expect(page).toContain('20/12/2024: Sơ kết, tổng kết');
    expect(page).toContain('các nguồn nói khác nhau');
    expect(page).toContain(`href="/programmes/${idOf(4)}"`);
    for (const n of [1, 2, 3]) expect(page).toContain(`href="/records/a${n}-1"`);
  });
});

describe('a retelling without day and years', () => {
  const { get } = startQueryBench({ articles: articlesOf({}, { date: null, period: null }) });

  it('stays apart, and each names the other', async () => {
    for (const [n, other] of [
      [1, 2],
      [2, 1],
    ]) {
      const answer = await get(`/v1/programmes/p-a${n}-1`);
      expect(ProgrammeAnswer.parse(await answer.json()).undecidedWith).toEqual([`p-a${other}-1`]);
      expect(await (await get(`/programmes/p-a${n}-1`)).text()).toContain('nói quá ít');
    }
  });
});
