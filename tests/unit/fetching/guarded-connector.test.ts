import type { buildConnector } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guardedConnector } from '../../../shared/fetching/guarded-connector.ts';
import { readLocalHosts } from '../../../shared/fetching/local-hosts.ts';
import {
  answerWith,
  articleHtml,
  type HostileSite,
  HTML,
  openTestFetcher,
  startHostileSite,
} from './hostile-site.ts';

let site: HostileSite;

beforeAll(async () => {
  site = await startHostileSite();
});
beforeEach(() => {
  site.routes.clear();
  site.requests.length = 0;
  site.routes.set('/a', answerWith(200, HTML, articleHtml()));
});
afterAll(() => site.stop());

async function fetchFrom(url: string, settings: Parameters<typeof openTestFetcher>[1] = {}) {
  const { fetcher, close } = openTestFetcher(site, settings);
  try {
    return await fetcher.fetchPage({
      url,
      expect: 'page',
      robotsOptOut: 'so that the page itself meets the guard',
    });
  } finally {
    await close();
  }
}

describe('the guard of the connections', () => {
  it('would reach the loopback server if it were not there', async () => {
    expect(await fetchFrom('http://site.test/a')).toMatchObject({ kind: 'fetched' });
  });

  it.each([
    'http://127.0.0.1:PORT/a',
    'http://localhost:PORT/a',
    'http://2130706433:PORT/a',
    'http://0x7f.1:PORT/a',
    'http://0177.0.0.1:PORT/a',
    'http://127.1:PORT/a',
    'http://[::1]:PORT/a',
    'http://[::ffff:7f00:1]:PORT/a',
    'http://127.0.0.1.:PORT/a',
    'http://user:pass@127.0.0.1:PORT/a',
    'http://①②⑦.⓪.⓪.①:PORT/a',
  ])('does not connect to %s', async (url) => {
    const outcome = await fetchFrom(url.replace('PORT', String(site.port)));
    expect(outcome).toEqual({ kind: 'failed', reason: 'forbidden-address: loopback' });
    expect(site.requests).toEqual([]);
  });

  it.each([
    ['http://169.254.169.254/latest/meta-data/', 'linkLocal'],
    ['http://2852039166/latest/meta-data/', 'linkLocal'],
    ['http://[::ffff:169.254.169.254]/', 'linkLocal'],
    ['http://[fd00:ec2::254]/', 'uniqueLocal'],
    ['http://168.63.129.16/', 'metadata'],
    ['http://100.100.100.200/', 'carrierGradeNat'],
    ['http://10.0.0.1/', 'private'],
    ['http://0xac.0x10.0.1/', 'private'],
    ['http://[64:ff9b::c0a8:101]/', 'private'],
    ['http://[::192.168.1.1]/', 'unassigned'],
    ['http://0.0.0.0/', 'unspecified'],
  ])('does not connect to %s, which is %s', async (url, range) => {
    expect(await fetchFrom(url)).toEqual({ kind: 'failed', reason: `forbidden-address: ${range}` });
  });

  it('meets every connection, so that a name that turns to this machine after its robots.txt is refused', async () => {
    site.routes.set('/robots.txt', answerWith(302, { location: `http://evil.test:${site.port}/robots.txt` }));
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return ['127.0.0.1'];
    };
    const { fetcher, close } = openTestFetcher(site, { resolve });
    const outcome = await fetcher.fetchPage({ url: 'http://site.test/a', expect: 'page' }).finally(close);
    expect(outcome).toEqual({ kind: 'failed', reason: 'forbidden-address: loopback' });
    expect(asked).toEqual(['evil.test']);
    expect(site.requests.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it('does not connect to a public name that resolves to a private address', async () => {
    const outcome = await fetchFrom(`http://evil.test:${site.port}/a`, {
      resolve: async () => ['127.0.0.1'],
    });
    expect(outcome).toEqual({ kind: 'failed', reason: 'forbidden-address: loopback' });
    expect(site.requests).toEqual([]);
  });

  it('does not connect when only one of several addresses is private', async () => {
    const resolve = async () => ['203.0.113.9', '93.184.216.34', '127.0.0.1'];
    expect(await fetchFrom('http://evil.test/a', { resolve })).toMatchObject({ kind: 'failed' });
  });

  it('connects to the very address that it checked, so that a second answer cannot lead elsewhere', async () => {
    const answers = [['93.184.216.34'], ['127.0.0.1']];
    const asked: string[] = [];
    const connected: buildConnector.Options[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return answers[asked.length - 1] ?? [];
    };
    const connector = guardedConnector(new Map(), resolve, (options, callback) => {
      connected.push(options);
      callback(new Error('no network in this test'), null);
    });
    const options = { hostname: 'rebind.test', host: 'rebind.test', protocol: 'https:', port: '' };
    await new Promise<void>((done) => connector(options, () => done()));
    expect(asked).toEqual(['rebind.test']);
    // The name stays beside the address: the certificate has to be that of the name.
    expect(connected).toEqual([{ ...options, hostname: '93.184.216.34' }]);
  });

  it('tries a second address when the first does not answer', async () => {
    const tried: string[] = [];
    const connector = guardedConnector(
      new Map(),
      async () => ['2405:4800::1', '113.160.0.1', '8.8.8.8'],
      (options, callback) => {
        tried.push(options.hostname);
        callback(new Error('unreachable'), null);
      },
    );
    const options = { hostname: 'site.example', protocol: 'http:', port: '80' };
    await new Promise<void>((done) => connector(options, () => done()));
    expect(tried).toEqual(['2405:4800::1', '113.160.0.1']);
  });

  it.each([22, 25, 110])('does not speak to port %d', async (port) => {
    const resolve = async () => ['93.184.216.34'];
    const outcome = await fetchFrom(`http://site.example:${port}/a`, { resolve });
    expect(outcome).toEqual({ kind: 'failed', reason: 'forbidden-address: port' });
  });

  it('lifts the ban for the listed host only, not for another name of the same server', async () => {
    expect(await fetchFrom('http://other.test/a', { resolve: async () => ['127.0.0.1'] })).toMatchObject({
      kind: 'failed',
      reason: 'forbidden-address: loopback',
    });
  });

  it('does not let a listed host redirect to loopback', async () => {
    site.routes.set('/r', answerWith(302, { location: `http://127.0.0.1:${site.port}/a` }));
    expect(await fetchFrom('http://site.test/r')).toEqual({
      kind: 'failed',
      reason: 'forbidden-address: loopback',
    });
    expect(site.requests.map(({ path }) => path)).toEqual(['/r']);
  });

  it('does not send credentials of an address', async () => {
    await fetchFrom('http://user:secret@site.test/a');
    expect(site.requests.at(-1)?.headers.authorization).toBeUndefined();
  });

  it('tells a name that does not resolve as temporary', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }));
    expect(await fetchFrom('http://gone.test/a', { resolve })).toMatchObject({
      kind: 'temporary',
      reason: 'dns',
    });
  });
});

describe('readLocalHosts', () => {
  it('reads hosts with their port', () => {
    const hosts = readLocalHosts('demo.kyket.test=127.0.0.1:8090, other.test=127.0.0.1:1');
    expect([...hosts]).toEqual([
      ['demo.kyket.test', { address: '127.0.0.1', port: 8090 }],
      ['other.test', { address: '127.0.0.1', port: 1 }],
    ]);
  });

  it('is empty when nothing is set', () => {
    expect(readLocalHosts(undefined).size).toBe(0);
    expect(readLocalHosts('').size).toBe(0);
  });

  it.each([
    'demo.kyket.test',
    'a=10.0.0.1:80',
    'a=169.254.169.254:80',
    'a=127.0.0.1',
    '=127.0.0.1:1',
    '*=127.0.0.1:1',
  ])('refuses %j', (setting) => {
    expect(() => readLocalHosts(setting)).toThrow('Expected host=127.0.0.1:port');
  });
});
