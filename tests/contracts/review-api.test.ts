import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueryApp } from '../../functions/query/app.ts';
import { type Access, openAccess } from '../../shared/access/open-access.ts';
import { SCOPES } from '../../shared/access/scopes.ts';
import { RecordAnswer } from '../../shared/contracts/answers.contract.ts';
import { CorrectionsAnswer } from '../../shared/contracts/correction.contract.ts';
import { ProgrammeAnswer } from '../../shared/contracts/programme.contract.ts';
import { openRegisterCopy, type RegisterCopy } from '../../shared/register/sync/register-copy.ts';
import { type CheckedDocument, ResponseChecker } from '../openapi/response-checker.ts';
import { startDynalite } from './emulators.ts';
import { sampleDraft, sampleRecord } from './sample-articles.ts';
import { type StoreBench, startStoreBench } from './store-bench.ts';

const SAID = { reason: 'đã đối chiếu với bài', who: 'Người duyệt' };

describe('reviewing over HTTP', { timeout: 60_000 }, () => {
  let bench: StoreBench;
  const copies: RegisterCopy[] = [];
  beforeAll(async () => {
    bench = await startStoreBench(startDynalite);
  });
  afterAll(async () => {
    await Promise.all(copies.map((copy) => copy.close()));
    await bench.stop();
  });

  type Records = Parameters<typeof sampleRecord>[0][];
  const openApp = (...records: Records) => openAppFor(openAccess({ kind: 'loopback' }), records);

  async function openAppFor(access: Access, records: Records) {
    const { store } = await bench.openFresh();
    const now = () => bench.clock.now;
    const failTest = (failed: { error: unknown }[]) => {
      throw failed[0]?.error;
    };
    const copy = openRegisterCopy({ ...store, now, reportFailed: failTest });
    copies.push(copy);
    const ids: string[] = [];
    for (const [i, changes] of records.entries()) {
      const draft = sampleDraft({
        url: `https://bao.vn/${i}`,
        text: `Ngày 1-5, bài ${i}.`,
        records: [sampleRecord(changes)],
      });
      ids.push((await store.articles.saveArticle(draft)).article.records[0]?.id ?? '');
    }
    const app = createQueryApp({
      ...store,
      access,
      openRegister: () => copy.openCurrent(),
      portals: [],
      now,
      logDefect: (error) => {
        throw error;
      },
    });
    const description: CheckedDocument = await (await app.request('/openapi.json')).json();
    const checker = new ResponseChecker(description);
    const call = async (method: string, path: string, body?: unknown, ifMatch: string | null = '*') => {
      const answer = await app.request(path, {
        method,
        headers: { 'content-type': 'application/json', ...(ifMatch === null ? {} : { 'if-match': ifMatch }) },
        body: body === undefined ? null : JSON.stringify(body),
      });
      await checker.check(method, path.split('?')[0] ?? path, answer.clone());
      return { status: answer.status, etag: answer.headers.get('etag') ?? '', body: await answer.json() };
    };
    return { store, ids, call };
  }

  it('corrects a value: the record, the register and its trail tell it; undone, it is as before', async () => {
    const { ids, call } = await openApp({});
    const path = `/v1/records/${ids[0]}`;
    const { status, body } = await call('PATCH', path, { field: 'date', value: '2023-01-15', ...SAID });
    expect([status, RecordAnswer.parse(body).date]).toEqual([200, '2023-01-15']);
    expect((await call('GET', '/v1/records?dateFrom=2023')).body).toMatchObject({
      total: 1,
      items: [{ id: ids[0], review: { state: 'corrected', corrected: ['date'] } }],
    });
    const trail = CorrectionsAnswer.parse((await call('GET', `${path}/corrections`)).body);
    expect(trail.items).toMatchObject([
      { field: 'date', value: '2023-01-15', before: '2022-05-01', state: 'applied', ...SAID },
    ]);
    const undo = `${path}/corrections/${trail.items[0]?.id}/undo`;
    expect((await call('POST', undo, SAID)).body).toMatchObject({ date: '2022-05-01' });
    expect((await call('GET', '/v1/records?dateFrom=2023')).body).toMatchObject({ total: 0 });
    const after = CorrectionsAnswer.parse((await call('GET', `${path}/corrections`)).body);
    expect(after.items.map(({ state }) => state)).toEqual(['undone', 'noted']);
  });

  it('takes no correction of a record that another reviewer has corrected since it was looked at', async () => {
    const { ids, call } = await openApp({});
    const path = `/v1/records/${ids[0]}`;
    const looked = await call('GET', path);
    expect(looked.etag).toMatch(/^"[0-9a-f]{32}"$/);
    expect((await call('GET', path)).etag).toBe(looked.etag);
    const change = { field: 'date', value: '2023-01-15', ...SAID };
    const first = await call('PATCH', path, change, looked.etag);
    expect([first.status, first.etag === looked.etag]).toEqual([200, false]);
    for (const [method, to, body] of [
      ['PATCH', path, { ...change, value: '2023-01-16' }],
      ['POST', `${path}/confirmations`, SAID],
    ] as const) {
      const stale = await call(method, to, body, looked.etag);
      expect(stale).toMatchObject({ status: 412, body: { type: 'urn:kyket:problem:record-changed' } });
      // A weak tag is never enough for a change (RFC 9110, 13.1.1).
      expect((await call(method, to, body, `W/${first.etag}`)).status).toBe(412);
      const blind = await call(method, to, body, null);
      expect(blind).toMatchObject({ status: 428, body: { type: 'urn:kyket:problem:state-unnamed' } });
    }
    // Who heard no answer and sends the same again has said it.
    expect((await call('PATCH', path, change, looked.etag)).status).toBe(200);
    const confirmed = await call('POST', `${path}/confirmations`, SAID, `"0", ${first.etag}`);
    expect((await call('POST', `${path}/confirmations`, SAID, first.etag)).etag).toBe(confirmed.etag);
    const trail = CorrectionsAnswer.parse((await call('GET', `${path}/corrections`)).body);
    expect(trail.items.map(({ kind }) => kind)).toEqual(['correct', 'confirm']);
    const undo = `${path}/corrections/${trail.items[0]?.id}/undo`;
    expect((await call('POST', undo, SAID, looked.etag)).status).toBe(412);
    expect((await call('POST', undo, SAID, null)).status).toBe(428);
    const undone = await call('POST', undo, SAID, confirmed.etag);
    expect(undone.body).toMatchObject({ date: '2022-05-01' });
  });

  it('takes no correction of a record that its source tells differently since it was looked at', async () => {
    const { store, ids, call } = await openApp({});
    const path = `/v1/records/${ids[0]}`;
    const { etag } = await call('GET', path);
    const change = { field: 'partOfDay', value: 'morning', ...SAID };
    const draft = { url: 'https://bao.vn/0', records: [sampleRecord({ subject: 'tôn giáo' })] };
    await store.articles.saveArticle(sampleDraft({ ...draft, text: 'Ngày 1-5, bài 0.' }));
    expect((await call('PATCH', path, change, etag)).status).toBe(412);
    expect((await call('PATCH', path, change, (await call('GET', path)).etag)).status).toBe(200);
  });

  it('takes one of several that correct what they have looked at, at once', async () => {
    const { ids, call } = await openApp({});
    const path = `/v1/records/${ids[0]}`;
    const { etag } = await call('GET', path);
    const dates = ['2023-01-15', '2023-01-16', '2023-01-17'];
    const answers = await Promise.all(
      dates.map((value) => call('PATCH', path, { field: 'date', value, ...SAID }, etag)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const won = dates[answers.findIndex(({ status }) => status === 200)];
    expect((await call('GET', path)).body).toMatchObject({ date: won });
    const trail = CorrectionsAnswer.parse((await call('GET', `${path}/corrections`)).body);
    expect(trail.items).toMatchObject([{ value: won }]);
  });

  it('takes what several say at once of different fields, when none of them asks for more', async () => {
    const { ids, call } = await openApp({});
    const path = `/v1/records/${ids[0]}`;
    const values = { date: '2023-01-15', partOfDay: 'morning', instrument: 'plan', subject: 'tôn giáo' };
    const answers = await Promise.all(
      Object.entries(values).map(([field, value]) => call('PATCH', path, { field, value, ...SAID })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await call('GET', path)).body).toMatchObject(values);
  });

  it('keeps the subject of the token in the trail, whatever name is given', async () => {
    const caller = { subject: 'reviewer-7', scopes: new Set(SCOPES) };
    const { ids, call } = await openAppFor({ isRegisterPublic: false, require: async () => caller }, [{}]);
    const path = `/v1/records/${ids[0]}`;
    await call('PATCH', path, { field: 'date', value: '2023-01-15', ...SAID });
    await call('POST', `${path}/confirmations`, { reason: SAID.reason });
    const { items } = CorrectionsAnswer.parse((await call('GET', `${path}/corrections`)).body);
    expect(items.map(({ who, subject }) => [who, subject])).toEqual([
      [SAID.who, 'reviewer-7'],
      ['reviewer-7', 'reviewer-7'],
    ]);
  });

  it('changes nothing when the same is said twice', async () => {
    const { ids, call } = await openApp({});
    const path = `/v1/records/${ids[0]}`;
    for (const _twice of [1, 2]) await call('PATCH', path, { field: 'subject', value: 'tôn giáo', ...SAID });
    for (const _twice of [1, 2]) await call('POST', `${path}/confirmations`, SAID);
    const { items, review } = CorrectionsAnswer.parse((await call('GET', `${path}/corrections`)).body);
    expect(items.map(({ kind }) => kind)).toEqual(['correct', 'confirm']);
    expect(review?.state).toBe('confirmed');
  });

  it('keeps who else confirms a record, or gives the value that stands, in the trail', async () => {
    const { ids, call } = await openApp({});
    const path = `/v1/records/${ids[0]}`;
    const change = { field: 'subject', value: 'tôn giáo' };
    const others = [SAID, { ...SAID, who: 'Người duyệt thứ hai' }, { ...SAID, reason: 'đã hỏi cơ quan ký' }];
    for (const said of others) await call('PATCH', path, { ...change, ...said });
    for (const said of others) await call('POST', `${path}/confirmations`, said);
    const { items, review } = CorrectionsAnswer.parse((await call('GET', `${path}/corrections`)).body);
    expect(items.map(({ kind, who, reason }) => ({ kind, who, reason }))).toEqual([
      ...others.map((said) => ({ kind: 'correct', ...said })),
      ...others.map((said) => ({ kind: 'confirm', ...said })),
    ]);
    const states = ['superseded', 'superseded', 'applied'];
    expect(items.map(({ state }) => state)).toEqual([...states, ...states]);
    expect(review).toEqual({ state: 'confirmed', corrected: ['subject'], reopened: [] });
  });

  it.each([
    [422, 'invalid-correction', { field: 'date', value: '2023-02-30', ...SAID }],
    [422, 'invalid-correction', { field: 'id', value: 'x', ...SAID }],
    [400, 'invalid-parameter', { field: 'date', value: '2023-02-03', who: 'x' }],
    [400, 'unknown-parameter', { field: 'date', value: '2023-02-03', ...SAID, by: 'x' }],
    [400, 'invalid-parameter', { field: 'subject', value: 'a\u0000b\u0001', ...SAID }],
    [400, 'invalid-parameter', { field: 'contentCounts', value: [{ value: 1, unit: '\u001b' }], ...SAID }],
    [400, 'invalid-parameter', { field: 'date', value: '2023-02-03', who: 'x', reason: 'a\u0007' }],
    [400, 'invalid-parameter', []],
  ])('answers %d %s and stores nothing', async (status, code, body) => {
    const { ids, call } = await openApp({});
    const answer = await call('PATCH', `/v1/records/${ids[0]}`, body);
    expect(answer).toMatchObject({ status, body: { type: `urn:kyket:problem:${code}` } });
    expect((await call('GET', `/v1/records/${ids[0]}/corrections`)).body).toMatchObject({ items: [] });
  });

  it('says so when there is no such record, correction, programme or decision', async () => {
    const { ids, call } = await openApp({});
    const change = { field: 'date', value: null, ...SAID };
    const decide = { verdict: 'same', with: `p-${ids[0]}`, ...SAID };
    for (const [method, path, body, code] of [
      ['PATCH', '/v1/records/zz-1', change, 'unknown-record'],
      ['POST', `/v1/records/${ids[0]}/corrections/zz/undo`, SAID, 'unknown-correction'],
      ['POST', '/v1/programmes/p-zz-1/decisions', decide, 'unknown-programme'],
      ['POST', `/v1/programmes/p-${ids[0]}/decisions/zz/undo`, SAID, 'unknown-decision'],
    ] as const) {
      expect(await call(method, path, body)).toMatchObject({
        status: 404,
        body: { type: `urn:kyket:problem:${code}` },
      });
    }
    expect(await call('POST', `/v1/programmes/p-${ids[0]}/decisions`, decide)).toMatchObject({ status: 400 });
  });

  it('joins by a correction what a misread period kept apart', async () => {
    const { ids, call } = await openApp({}, { period: { start: 2022, end: 2025 } });
    expect((await call('GET', '/v1/programmes')).body).toMatchObject({ total: 2 });
    await call('PATCH', `/v1/records/${ids[1]}`, { field: 'period.end', value: 2026, ...SAID });
    expect((await call('GET', '/v1/programmes')).body).toMatchObject({ total: 1 });
  });

  it('leads from no programme that its article tells no more to another one of it', async () => {
    const { store, ids, call } = await openApp({});
    const gone = `/v1/programmes/p-${ids[0]}`;
    expect((await call('GET', gone)).status).toBe(200);
    const other = sampleRecord({ instrument: 'regulation', subject: 'tôn giáo' });
    const draft = { url: 'https://bao.vn/0', text: 'Ngày 1-5, bài 0.', records: [other] };
    const { article } = await store.articles.saveArticle(sampleDraft(draft));
    const answer = await call('GET', gone);
    const body = { type: 'urn:kyket:problem:programme-gone', programmes: [`p-${article.records[0]?.id}`] };
    expect(answer).toMatchObject({ status: 410, body });
    expect(article.records[0]?.id).not.toBe(ids[0]);
    expect((await call('POST', `${gone}/decisions`, { verdict: 'same', with: gone, ...SAID })).status).toBe(
      410,
    );
  });

  it('leads from a programme of an article that was merged to the same record of the other', async () => {
    const { store, call } = await openApp();
    const text = 'Ngày 1-5, bài không có địa chỉ.';
    const typed = await store.articles.saveArticle(sampleDraft({ url: null, text }));
    const url = 'https://bao.vn/x';
    await store.articles.saveArticle(sampleDraft({ url, text: 'Ngày 1-5, bài thiếu một đoạn.' }));
    const found = await store.articles.saveArticle(sampleDraft({ url, text }));
    const [from, to] = [typed, found].map(({ article }) => `p-${article.records[0]?.id}`);
    expect(from).not.toBe(to);
    expect(await call('GET', `/v1/programmes/${from}`)).toMatchObject({
      status: 301,
      body: { redirectedTo: to },
    });
  });

  it('makes two programmes one, and sets a record apart, until that is undone', async () => {
    const { ids, call } = await openApp({}, { subject: 'tôn giáo' }, {});
    const [first = '', second = '', third = ''] = ids;
    const programme = async (id: string) =>
      ProgrammeAnswer.parse((await call('GET', `/v1/programmes/${id}`)).body);
    const idOf = async (id: string) =>
      RecordAnswer.parse((await call('GET', `/v1/records/${id}`)).body).programmeId;
    const [one, other] = [await idOf(first), await idOf(second)];
    const same = await call('POST', `/v1/programmes/${one}/decisions`, {
      verdict: 'same',
      with: other,
      ...SAID,
    });
    expect(same).toMatchObject({ status: 201, body: { verdict: 'same', ...SAID } });
    const united = await programme(await idOf(second));
    expect(united.recordIds).toEqual([first, second, third].sort());
    expect(united).toMatchObject({
      disagreements: ['subject'],
      subject: null,
      decisions: [{ verdict: 'same' }],
    });
    const moved = [one, other].find((id) => id !== united.id);
    expect((await call('GET', `/v1/programmes/${moved}`)).body).toEqual({ redirectedTo: united.id });

    const undo = `/v1/programmes/${united.id}/decisions/${united.decisions[0]?.id}/undo`;
    expect((await call('POST', undo, SAID)).body).toMatchObject({ undone: SAID });
    expect((await programme(one)).recordIds).toEqual([first, third].sort());

    await call('POST', `/v1/programmes/${one}/decisions`, { verdict: 'different', with: third, ...SAID });
    expect((await programme(await idOf(third))).recordIds).toEqual([third]);
    expect((await call('GET', '/v1/programmes')).body).toMatchObject({ total: 3 });
  });

  it('lets each of two decisions be taken back by itself, and says what is one already', async () => {
    const { ids, call } = await openApp({}, { subject: 'tôn giáo' }, { subject: 'y tế' });
    const [one = '', two = '', three = ''] = ids.toSorted().map((id) => `p-${id}`);
    const membersOf = async (id: string) => {
      const { redirectedTo } = (await call('GET', `/v1/programmes/${id}`)).body as { redirectedTo?: string };
      const { body } = await call('GET', `/v1/programmes/${redirectedTo ?? id}`);
      return ProgrammeAnswer.parse(body).recordIds.map((record) => `p-${record}`);
    };
    const join = (id: string, other: string) =>
      call('POST', `/v1/programmes/${id}/decisions`, { verdict: 'same', with: other, ...SAID });
    const first = await join(one, two);
    const second = await join(two, three);
    expect(second.body).toMatchObject({ left: [two.slice(2)], right: [three.slice(2)] });
    expect(await membersOf(three)).toEqual([one, two, three]);
    const known = await join(three, two);
    expect(known).toMatchObject({ status: 400, body: { parameter: 'with', id: one } });
    expect(known.body.detail).toContain('one programme');
    const undone = await call('POST', `/v1/programmes/${one}/decisions/${first.body.id}/undo`, SAID);
    expect(undone.status).toBe(200);
    expect([await membersOf(one), await membersOf(two)]).toEqual([[one], [two, three]]);
  });

  it('joins by the later word what was set apart as a whole', async () => {
    const { ids, call } = await openApp({}, { subject: 'tôn giáo' }, { subject: 'y tế' });
    const [one = '', two = '', three = ''] = ids.toSorted().map((id) => `p-${id}`);
    const decide = (verdict: string, other: string) => {
      bench.clock.now = new Date(bench.clock.now.getTime() + 1000);
      return call('POST', `/v1/programmes/${one}/decisions`, { verdict, with: other, ...SAID });
    };
    await decide('same', two);
    await decide('different', three);
    await decide('same', three);
    expect((await call('GET', '/v1/programmes')).body).toMatchObject({ total: 1 });
  });

  it('names what a programme may renew once a reviewer has set two apart', async () => {
    const later = { period: { start: 2027, end: 2031 }, date: '2027-01-15' };
    const { ids, call } = await openApp({}, { date: '2022-05-02' }, later);
    const programme = async (id: string) =>
      ProgrammeAnswer.parse((await call('GET', `/v1/programmes/p-${id}`)).body);
    const [first = '', second = ''] = ids.slice(0, 2).sort();
    const next = ids[2] ?? '';
    expect(await programme(next)).toMatchObject({ renews: `p-${first}`, mayRenew: [] });
    const apart = { verdict: 'different', with: second, ...SAID };
    const { etag } = await call('GET', `/v1/programmes/p-${next}`);
    expect((await call('POST', `/v1/programmes/p-${first}/decisions`, apart)).status).toBe(201);
    // What a reviewer looked at is as it was: another programme was decided on.
    expect((await call('GET', `/v1/programmes/p-${next}`)).etag).toBe(etag);
    expect(await programme(next)).toMatchObject({ renews: null, mayRenew: [`p-${first}`, `p-${second}`] });
    expect(await programme(second)).toMatchObject({ renewedBy: null, mayBeRenewedBy: [`p-${next}`] });
  });

  it('takes no decision on a programme that another reviewer has decided on since it was looked at', async () => {
    const { ids, call } = await openApp({}, {}, {});
    const id = `p-${ids.toSorted()[0]}`;
    const [, second, third] = ids.toSorted();
    const path = `/v1/programmes/${id}`;
    const looked = await call('GET', path);
    expect(looked.etag).toMatch(/^"[0-9a-f]{32}"$/);
    expect((await call('GET', path)).etag).toBe(looked.etag);
    const apart = (other: string | undefined) => ({ verdict: 'different', with: other, ...SAID });
    expect((await call('POST', `${path}/decisions`, apart(second), looked.etag)).status).toBe(201);
    const stale = await call('POST', `${path}/decisions`, apart(third), looked.etag);
    expect(stale).toMatchObject({ status: 412, body: { type: 'urn:kyket:problem:programme-changed' } });
    const again = await call('GET', path);
    expect(again.etag).not.toBe(looked.etag);
    expect((await call('POST', `${path}/decisions`, apart(third), `W/${again.etag}`)).status).toBe(412);
    const blind = await call('POST', `${path}/decisions`, apart(third), null);
    expect(blind).toMatchObject({ status: 428, body: { type: 'urn:kyket:problem:state-unnamed' } });
    const { decisions } = ProgrammeAnswer.parse((await call('GET', path)).body);
    expect(decisions).toMatchObject([{ right: [second] }]);
    const undo = `${path}/decisions/${decisions[0]?.id}/undo`;
    expect((await call('POST', undo, SAID, looked.etag)).status).toBe(412);
    expect((await call('POST', undo, SAID, null)).status).toBe(428);
    expect((await call('POST', undo, SAID, again.etag)).body).toMatchObject({ undone: SAID });
    // Who heard no answer and sends it again has taken it back.
    expect((await call('POST', undo, SAID, again.etag)).status).toBe(200);
  });

  it('takes one of several decisions on what was looked at, made at once, and all when none asks for more', async () => {
    const { ids, call } = await openApp({}, {}, {}, {});
    const [least = '', ...others] = ids.toSorted();
    const path = `/v1/programmes/p-${least}`;
    const { etag } = await call('GET', path);
    const setApart = (ifMatch: string) =>
      Promise.all(
        others.map((other) =>
          call('POST', `${path}/decisions`, { verdict: 'different', with: other, ...SAID }, ifMatch),
        ),
      );
    expect((await setApart(etag)).map(({ status }) => status).toSorted()).toEqual([201, 412, 412]);
    expect(ProgrammeAnswer.parse((await call('GET', path)).body).decisions).toHaveLength(1);
    const answers = await setApart('*');
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { decisions } = ProgrammeAnswer.parse((await call('GET', path)).body);
    expect(decisions).toHaveLength(4);
  });

  it('takes no decision on a programme whose source tells it differently by now; what continues it changes nothing', async () => {
    const { store, ids, call } = await openApp(
      { period: { start: 2022, end: 2025 } },
      { subject: 'tôn giáo' },
    );
    const path = `/v1/programmes/p-${ids[0]}`;
    const { etag } = await call('GET', path);
    const decide = { verdict: 'same', with: ids[1], ...SAID };
    const next = sampleRecord({ date: '2026-05-02', period: { start: 2026, end: 2030 } });
    const renewal = { url: 'https://bao.vn/next', text: 'Ngày 2-5-2026.', records: [next] };
    await store.articles.saveArticle(sampleDraft(renewal));
    const renewed = await call('GET', path);
    expect(ProgrammeAnswer.parse(renewed.body).renewedBy).not.toBeNull();
    expect(renewed.etag).toBe(etag);
    const edited = sampleRecord({ period: { start: 2022, end: 2025 }, partOfDay: 'morning' });
    const draft = { url: 'https://bao.vn/0', text: 'Ngày 1-5, bài 0.', records: [edited] };
    await store.articles.saveArticle(sampleDraft(draft));
    expect((await call('POST', `${path}/decisions`, decide, etag)).status).toBe(412);
    const { etag: current } = await call('GET', path);
    expect((await call('POST', `${path}/decisions`, decide, current)).status).toBe(201);
  });
});
