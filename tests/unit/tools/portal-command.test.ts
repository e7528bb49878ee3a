import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Portal } from '../../../shared/contracts/portal.contract.ts';
import { findPortal } from '../../../shared/portals/index.ts';
import { checkPortal } from '../../../tools/portal/check-portal.ts';
import { listProblems } from '../../../tools/portal/check-report.ts';
import { formatCheck } from '../../../tools/portal/format-check.ts';
import { formatSource } from '../../../tools/portal/format-source.ts';
import { compareFrozenPages, freezePage } from '../../../tools/portal/frozen-page.ts';
import { keepProof } from '../../../tools/portal/keep-proof.ts';
import { scaffoldPortal } from '../../../tools/portal/scaffold-portal.ts';
import { UsageError } from '../../../tools/stack/usage-error.ts';
import {
  answerWith,
  articleHtml,
  type HostileSite,
  HTML,
  openTestFetcher,
  startHostileSite,
} from '../fetching/hostile-site.ts';

const ROOT = join(import.meta.dirname, '../../..');
const DEMO = join(ROOT, 'fixtures/portals/demo');
const ARTICLE = '/tin-tuc/dak-doa-ky-ket-hai-chuong-trinh-phoi-hop-post101.html';

let site: HostileSite;
let demo: Portal;
const bodies = new Map<string, Buffer>();
/** Inside the repository, so that a scaffolded portal finds the packages that it imports. */
let root: string;

beforeAll(async () => {
  site = await startHostileSite();
  demo = findPortal('demo') ?? fail();
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  root = await mkdtemp(join(ROOT, '.cache/portal-command-'));
});
beforeEach(async () => {
  site.routes.clear();
  const { routes } = JSON.parse(await readFile(join(DEMO, 'site.json'), 'utf8'));
  for (const [path, { file, contentType }] of Object.entries<{ file: string; contentType: string }>(routes)) {
    const body = await readFile(join(DEMO, file));
    bodies.set(path, body);
    site.routes.set(path, answerWith(200, { 'content-type': contentType }, body));
  }
});
afterAll(async () => {
  await site.stop();
  await rm(root, { recursive: true, force: true });
});

function fail(): never {
  throw new Error('no such portal');
}

function runPortal(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = ['tools/portal/main.ts', '--root', root, ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

function runOnDemo(...args: string[]) {
  return runPortal(...args, '--local-hosts', `demo.kyket.test=127.0.0.1:${site.port}`);
}

describe('portal check', () => {
  async function checkDemo(pageCount = 3) {
    const { fetcher, close } = openTestFetcher(site, { hosts: ['demo.kyket.test'] });
    return checkPortal({ fetcher, now: () => new Date() }, demo, pageCount).finally(close);
  }

  it('passes on a site that is as its file says, tells how each field was read, and leaves a proof', async () => {
    const { code, stdout } = await runOnDemo('check', 'demo', '--pages', '4');
    expect(stdout).toContain('feed http://demo.kyket.test/rss.xml\n  7 articles, 7 kept by the prefilter');
    expect(stdout).toMatch(/✓ title .*\n {4}by selector h1\.article-title of 2016-01-01 \(1 found\)/);
    expect(stdout).toMatch(/✓ publishedAt 20\d\d-/);
    expect(stdout).toContain('✗ body        25 words');
    expect(stdout).toContain('PASSED demo');
    expect(code).toBe(0);
    const proof = JSON.parse(await readFile(join(root, 'fixtures/portals/demo/checked.json'), 'utf8'));
    expect(proof).toMatchObject({ listed: 7, sources: [{ listed: 7 }, { listed: 7 }] });
  });

  it('does not pass on one page, and leaves a proof of more pages alone', async () => {
    expect(listProblems(await checkDemo(1))).toEqual(['pages read: 1; a pass takes at least 2, see --pages']);
    const folder = await mkdtemp(join(root, 'proof-'));
    const three = await checkDemo(3);
    expect(await keepProof(folder, three)).toBe(true);
    expect(await keepProof(folder, { ...three, pages: three.pages.slice(0, 2) })).toBe(false);
    const proof = JSON.parse(await readFile(join(folder, 'checked.json'), 'utf8'));
    expect(proof.pages).toHaveLength(3);
  });

  it.each([
    ['article-title', 'title: its selector finds nothing (3 of 3 pages)'],
    ['article-body', 'body: no layout of the portal file fits (3 of 3 pages)'],
  ])('names the field when .%s is called otherwise', async (name, problem) => {
    for (const [path, body] of bodies) {
      site.routes.set(
        path,
        answerWith(200, { 'content-type': 'text/html' }, body.toString().replaceAll(name, 'new')),
      );
    }
    const check = await checkDemo();
    expect(listProblems(check)).toContain(problem);
    expect(formatCheck(check)).toContain('FAILED demo');
  });

  it('writes nothing of the site to the terminal that the terminal would obey', async () => {
    const feed = bodies.get('/rss.xml')?.toString() ?? '';
    const told = feed.replaceAll('<title>', '<title>\u009b2J');
    expect(told).not.toBe(feed);
    site.routes.set('/rss.xml', answerWith(200, { 'content-type': 'application/rss+xml' }, told));
    const check = await checkDemo(1);
    expect(JSON.stringify(check)).toContain('\u009b2J');
    expect(formatCheck(check).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('tells sources that cannot be read, and pages that cannot', async () => {
    site.routes.set('/rss.xml', answerWith(403));
    site.routes.set(ARTICLE, answerWith(404));
    const check = await checkDemo(9);
    expect(listProblems(check)).toEqual(['unread: http://demo.kyket.test/rss.xml (http-status: 403)']);
    expect(check.pages.filter(({ outcome }) => outcome !== 'fetched')).toEqual([
      { url: `http://demo.kyket.test${ARTICLE}`, outcome: 'gone (http-status: 404)', fields: [] },
    ]);
  });

  it('fails when most pages do not come', async () => {
    for (const path of bodies.keys()) if (path.endsWith('.html')) site.routes.set(path, answerWith(403));
    expect(listProblems(await checkDemo())).toEqual([
      'pages read: 0; a pass takes at least 2, see --pages',
      'not fetched: blocked (http-status: 403) (3 of 3 pages)',
    ]);
  });

  it('fails when the headlines of listing and pages do not agree', async () => {
    const html = articleHtml('Một tít hoàn toàn khác không ai ngờ tới');
    for (const path of bodies.keys())
      if (path.endsWith('.html')) site.routes.set(path, answerWith(200, HTML, html));
    expect(listProblems(await checkDemo()).join()).toContain(
      'title: does not agree with the headline in the listing',
    );
  });

  it('does not ask a site without saying who is asking', async () => {
    expect(await runPortal('check', 'bao-ha-tinh')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--contact'),
    });
  });
});

describe('portal record', { timeout: 60_000 }, () => {
  it('freezes a page with what was read from it, to be compared later', async () => {
    const { code } = await runOnDemo('record', 'demo', `http://demo.kyket.test${ARTICLE}`);
    expect(code).toBe(0);
    const folder = join(root, 'fixtures/portals/demo/pages');
    const [bytesName = '', sheetName = ''] = (await readdir(folder)).sort();
    expect(await readFile(join(folder, bytesName))).toEqual(await readFile(join(DEMO, 'site', ARTICLE)));
    expect(await compareFrozenPages(folder, demo)).toEqual([]);
    const sheet = JSON.parse(await readFile(join(folder, sheetName), 'utf8'));
    const title = sheet.expect.title;
    sheet.expect.title = 'Tít khác';
    await writeFile(join(folder, sheetName), JSON.stringify(sheet));
    expect(await compareFrozenPages(folder, demo)).toEqual([
      `${sheetName}: title: ${title} instead of Tít khác`,
    ]);
  });

  it('records what the pipeline reads, also from the words of the page, and compares a corrected sheet with the same', async () => {
    const folder = join(root, 'frozen-without-markup');
    const prose =
      'Hai cơ quan ký kết chương trình phối hợp công tác giai đoạn 2022 - 2026, thống nhất sáu nội dung và phân công các phòng, ban theo dõi việc thực hiện hằng năm tại các xã, thị trấn trên địa bàn huyện.';
    const html = `<html lang="vi"><head><title>Hai cơ quan ký kết chương trình phối hợp</title></head><body>
      <h1>Hai cơ quan ký kết chương trình phối hợp</h1><div>20/04/2022 08:15</div>
      <div><p>Sáng 20-4, ${prose}</p><p>${prose}</p><p>${prose}</p><p>Tin, ảnh: Nguyễn Văn An</p></div></body></html>`;
    const page = {
      kind: 'fetched' as const,
      url: 'http://demo.kyket.test/ky-ket.html',
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      bytes: Buffer.from(html),
      exchanges: [],
    };
    const path = await freezePage(folder, { ...demo, selectors: [] }, page, new Date());
    const sheet = JSON.parse(await readFile(path, 'utf8'));
    expect(sheet.expect).toMatchObject({
      publishedAt: '2022-04-20T08:15:00+07:00',
      author: 'Nguyễn Văn An',
    });
    expect(await compareFrozenPages(folder, { ...demo, selectors: [] })).toEqual([]);
    sheet.expect.author = 'Trần Thị Bình';
    await writeFile(path, JSON.stringify(sheet));
    expect(await compareFrozenPages(folder, { ...demo, selectors: [] })).toEqual([
      'ky-ket-html.json: author: Nguyễn Văn An instead of Trần Thị Bình',
    ]);
  });

  it('keeps nothing of a page that did not come', async () => {
    const { code, stderr } = await runOnDemo('record', 'demo', 'http://demo.kyket.test/khong-co');
    expect(code).toBe(2);
    expect(stderr).toContain('Not fetched: gone (http-status: 404)');
  });
});

// Several processes.
describe('portal new', { timeout: 60_000 }, () => {
  it('adds a portal that the index knows, and refuses to overwrite one', async () => {
    await cp(join(ROOT, 'shared/portals'), join(root, 'shared/portals'), { recursive: true });
    await cp(join(ROOT, 'shared/contracts'), join(root, 'shared/contracts'), { recursive: true });
    const args = [
      'new',
      'so-tu-phap-ha-nam',
      '--name',
      "Sở Tư pháp 'Hà Nam'",
      '--homepage',
      'https://stp.example/',
    ];
    expect(await runPortal(...args)).toMatchObject({ code: 0 });
    const blog = ['new', 'a-wordpress', '--name', 'W', '--homepage', 'https://w.example/tin/'];
    expect(await runPortal(...blog, '--family', 'wordpress')).toMatchObject({ code: 0 });
    expect(await runPortal(...blog, '--family', 'drupal')).toMatchObject({ code: 2 });
    const { PORTALS, findPortal: findIn } = await import(join(root, 'shared/portals/index.ts'));
    expect(findIn('so-tu-phap-ha-nam')).toMatchObject({ name: "Sở Tư pháp 'Hà Nam'", status: 'unverified' });
    expect(findIn('a-wordpress')).toMatchObject({
      family: 'wordpress',
      feeds: ['https://w.example/tin/feed/'],
      sitemaps: ['https://w.example/tin/wp-sitemap.xml'],
      schedule: { everyMinutes: 240 },
      selectors: [],
    });
    const ids = PORTALS.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(await runPortal(...args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('exists already'),
    });
  });

  it.each([`Báo "Hà Nam" và 'Ninh Bình'`, 'Báo \\n của \\u0000', 'Báo $' + '{name} `x`'])(
    'writes %s as a name that can be read, in a file that passes the lint',
    async (name) => {
      const copy = await mkdtemp(join(root, 'names-'));
      await cp(join(ROOT, 'shared/portals'), join(copy, 'shared/portals'), { recursive: true });
      const args = ['new', 'bao-ten-la', '--name', name, '--homepage', 'https://la.example/'];
      expect(await runPortal(...args, '--root', copy)).toMatchObject({ code: 0 });
      const path = 'shared/portals/bao-ten-la.portal.ts';
      const source = await readFile(join(copy, path), 'utf8');
      expect(formatSource(path, source)).toBe(source);
      expect((await import(join(copy, path))).baoTenLa).toMatchObject({ name });
    },
  );

  it.each([
    ['a name of two lines', 'bao-ha-nam', 'Báo\nHà Nam', 'https://hn.example/', '--name is one line'],
    [
      'a line separator in the name',
      'bao-ha-nam',
      'Báo\u2028Hà Nam',
      'https://hn.example/',
      '--name is one line',
    ],
    ['an empty name', 'bao-ha-nam', ' ', 'https://hn.example/', '--name is one line'],
    ['an id that is none', 'Bad Id', 'Báo', 'https://hn.example/', '"Bad Id" is no id'],
    ['a path as id', '../evil', 'Báo', 'https://hn.example/', '"../evil" is no id'],
    ['a home page that is none', 'bao-ha-nam', 'Báo', 'notaurl', '--homepage "notaurl" is no address'],
  ])('refuses %s and writes nothing', async (_what, id, name, homepage, told) => {
    const refused = scaffoldPortal(root, { id, name, homepage, family: 'unknown' });
    await expect(refused).rejects.toThrow(told);
    await expect(refused).rejects.toBeInstanceOf(UsageError);
    expect(await readdir(root, { recursive: true })).not.toContain(`shared/portals/${id}.portal.ts`);
  });
});

describe('portal list', () => {
  it('names every portal with its status', async () => {
    const { stdout } = await runPortal('list');
    expect(stdout).toMatch(/^bao-gia-lai +unverified +Báo Gia Lai/m);
  });
});

describe('frozen pages of the portals', () => {
  it('are read as their sheets say', async () => {
    const folders = (await readdir(join(ROOT, 'fixtures/portals'), { recursive: true })).filter((path) =>
      path.endsWith('/pages'),
    );
    for (const folder of folders) {
      const portal = findPortal(folder.split('/')[0] ?? '') ?? fail();
      expect(await compareFrozenPages(join(ROOT, 'fixtures/portals', folder), portal)).toEqual([]);
    }
  });
});
