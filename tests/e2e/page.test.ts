import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type LocalStackProcess, startLocalStack } from './local-stack.ts';
import { toldArticles, uploadArticle } from './told-articles.ts';

let stack: LocalStackProcess;
let browser: Browser;
let page: Page;
let complaints: string[];
const articles = toldArticles('trang.example.vn');

beforeAll(async () => {
  [stack, browser] = await Promise.all([startLocalStack(), launchChromium()]);
  for (const article of articles) await uploadArticle(stack.baseUrl, article);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('requestfailed', (request) => complaints.push(request.url()));
});
afterEach(() => page?.close());

const rows = () => page.getByRole('row').filter({ has: page.getByRole('cell') });
/** Waits for it: a click returns when the next page is asked for, not when it is there. */
const expectRows = (count: number) => expect.poll(() => rows().count(), { timeout: 10_000 }).toBe(count);

/** Names of files, sums and addresses are words that no line holds. */
const lengthenWords = () =>
  page.evaluate(
    `for (const cell of document.querySelectorAll('main p, main li, main td:nth-child(3), main td:nth-child(4)')) cell.append('0a'.repeat(100))`,
  );

describe('the page, without any script', { timeout: 90_000 }, () => {
  it('finds records by typing without diacritics, and leads to a record with its words marked', async () => {
    await page.goto(stack.baseUrl);
    await expectRows(3);
    await page.getByLabel('Tìm', { exact: true }).fill('hoi nong dan');
    await page.getByRole('button', { name: 'Tìm' }).click();
    await expectRows(1);
    expect(await page.getByLabel('Tìm', { exact: true }).inputValue()).toBe('hoi nong dan');
    expect(await page.getByRole('table').locator('caption').innerText()).toBe('1 bản ghi');
    await rows().first().getByRole('link').first().click();
    expect(await page.locator('article').innerText()).toContain('Phát biểu tại hội nghị');
    const marked = await page.locator('article mark').allInnerTexts();
    expect(marked.join(' ')).toContain('2024-2028');
    expect(complaints).toEqual([]);
  });

  it('leads from a value to its words in the text, and back', async () => {
    await page.goto(`${stack.baseUrl}/?q=toa+an`);
    await rows().first().getByRole('link').first().click();
    await page.locator('.values').getByRole('link').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#mark-/);
    const target = page.locator('a.mark-number:target');
    expect(await target.count()).toBe(1);
    await target.click();
    expect(await page.locator('tr:target').count()).toBe(1);
  });

  it('narrows by the lists and the fields further down', async () => {
    await page.goto(stack.baseUrl);
    await page.getByText('Thêm điều kiện').click();
    await page.getByLabel('Từ ngày', { exact: true }).fill('2023');
    await page.getByLabel('Hoạt động').selectOption({ label: 'Ký kết' });
    await page.getByRole('button', { name: 'Tìm' }).click();
    await expectRows(1);
    expect(await page.locator('main').innerText()).toContain('Ngoài ra có 1 bản ghi');
    expect(await page.getByLabel('Từ ngày', { exact: true }).isVisible()).toBe(true);
  });

  it('pages through the list and back to its beginning', async () => {
    await page.goto(`${stack.baseUrl}/?limit=2`);
    await expectRows(2);
    await page.getByRole('link', { name: 'Trang sau' }).click();
    await expectRows(1);
    await page.getByRole('link', { name: 'Về trang đầu' }).click();
    await expectRows(3);
  });

  it('is worked with the keyboard: a way past the header, then the form', async () => {
    await page.goto(stack.baseUrl);
    const focused = () => page.locator(':focus');
    await page.keyboard.press('Tab');
    expect(await focused().innerText()).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused().getAttribute('name')).toBe('q');
    await page.keyboard.type('quan su');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=quan\+su/);
    await expectRows(1);
  });

  it('names every control', async () => {
    await page.goto(`${stack.baseUrl}/?sort=date`);
    for (const control of await page.locator('input, select').all()) {
      const snapshot = await control.ariaSnapshot();
      expect(snapshot, await control.getAttribute('name').then(String)).toMatch(
        /^- (textbox|combobox) "[^"]+"/,
      );
    }
  });

  it.each([320, 375, 1280])('fits a screen %i wide without scrolling sideways', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/', '/?sort=date', '/programmes', '/releases', '/portals', '/docs']) {
      await page.goto(stack.baseUrl + path);
      await lengthenWords();
      const needed = await page.evaluate('document.documentElement.scrollWidth');
      expect([path, needed]).toEqual([path, width]);
    }
  });

  it('says what did not fit, and keeps what was typed', async () => {
    await page.goto(`${stack.baseUrl}/?dateFrom=29/5/2021`);
    expect(await page.getByRole('alert').innerText()).toContain('Từ ngày');
    expect(await page.getByLabel('Từ ngày', { exact: true }).inputValue()).toBe('29/5/2021');
  });
});
