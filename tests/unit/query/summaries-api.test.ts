import { describe, expect, it } from 'vitest';
import {
  FiguresAnswer,
  PartiesAnswer,
  PlacesAnswer,
  StatsAnswer,
} from '../../../shared/contracts/answers.contract.ts';
import { Problem } from '../../../shared/http-problem/problem.contract.ts';
import { articlesOf, startQueryBench } from './query-bench.ts';

const { get } = startQueryBench({
  articles: articlesOf({ action: 'reviewed', date: '2021-05-01' }, { date: '2022-01-01' }, { date: null }),
});

async function answerOf(path: string): Promise<unknown> {
  const answer = await get(path);
  expect(answer.status, path).toBe(200);
  return answer.json();
}

describe('what is told of many records at once', () => {
  it('is counted by one or two properties under the filters of the list', async () => {
    const byYear = StatsAnswer.parse(await answerOf('/v1/stats?by=year&dateFrom=2021'));
    expect(byYear).toEqual({
      by: ['year'],
      rows: [
        { keys: ['2021'], records: 1 },
        { keys: ['2022'], records: 1 },
      ],
      total: 2,
      excludedUnknown: 1,
    });
    const pairs = StatsAnswer.parse(await answerOf('/v1/stats?by=action&by=year'));
    expect(pairs.rows.at(-1)).toEqual({ keys: ['signed', null], records: 1 });
  });

  it('is listed by party, place and figure', async () => {
    const parties = PartiesAnswer.parse(await answerOf('/v1/parties?action=signed&limit=1'));
    expect(parties).toMatchObject({ items: [{ records: 2 }], total: 2, cursor: expect.any(String) });
    const next = await answerOf(`/v1/parties?action=signed&limit=1&cursor=${parties.cursor}`);
    expect(PartiesAnswer.parse(next)).toMatchObject({ items: [{ records: 2 }], cursor: null });
    const places = PlacesAnswer.parse(await answerOf('/v1/places?kind=district'));
    expect(places.items).toEqual([
      { kind: 'district', name: 'Đăk Đoa', code: '626', province: 'Gia Lai', district: null, records: 3 },
    ]);
    expect(FiguresAnswer.parse(await answerOf('/v1/figures'))).toEqual({ items: [], cursor: null, total: 0 });
  });

  it.each([
    ['/v1/stats', 'by'],
    ['/v1/stats?by=colour', 'by'],
    ['/v1/stats?by=year&by=month&by=action', 'by'],
    ['/v1/stats?by=year&limit=5', 'limit'],
    ['/v1/parties?type=nobody', 'type'],
    ['/v1/parties?name=!', 'name'],
    ['/v1/places?kind=village', 'kind'],
    ['/v1/figures?sort=date', 'sort'],
    ['/v1/figures?cursor=x.y', 'cursor'],
    ['/v1/places?colour=red', 'colour'],
  ])('refuses %s and names the parameter', async (path, parameter) => {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(Problem.parse(await answer.json())).toMatchObject({ status: 400, parameter });
  });

  it('refuses a cursor of another list', async () => {
    const { cursor } = PartiesAnswer.parse(await answerOf('/v1/parties?limit=1'));
    expect((await get(`/v1/places?kind=district&limit=1&cursor=${cursor}`)).status).toBe(400);
    expect((await get(`/v1/parties?limit=1&type=police&cursor=${cursor}`)).status).toBe(400);
  });
});
