import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fetchChecked } from '../openapi/fetch-checked.ts';
import { readDataFolder } from './data-folder.ts';
import { askRecords, askStates, readExpectedStates } from './demo-portal.ts';
import { spawnLocalStack, startLocalStack } from './local-stack.ts';

/** For tests that start it up to five times, on a machine that does other things as well. */
const START_LIMIT_MS = 400_000;
const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kyket-stop-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const ARTICLE = {
  title: 'Hội Nông dân huyện Đak Đoa ký kết chương trình phối hợp',
  text: `Sáng 12/4/2023, tại trụ sở UBND huyện Đak Đoa (tỉnh Gia Lai), Hội Nông dân huyện và Phòng Nông nghiệp và Phát triển nông thôn huyện tổ chức lễ ký kết chương trình phối hợp giai đoạn 2023-2025.

Chương trình gồm 6 nội dung, tập trung vào tuyên truyền, tập huấn kỹ thuật và hỗ trợ hội viên vay vốn phát triển sản xuất. Hai bên thống nhất phân công trách nhiệm và chế độ thông tin, báo cáo hằng quý.`,
};

describe('the stack', () => {
  it(
    'stops cleanly on Ctrl-C and goes on from its data at the next start',
    async () => {
      const dataDir = newFolder();
      const first = await startLocalStack({ dataDir });
      const upload = () =>
        fetchChecked(`${first.baseUrl}/v1/articles`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(ARTICLE),
        });
      expect((await upload()).status).toBe(201);
      expect((await upload()).status).toBe(200);
      const before = await askRecords(first.baseUrl);
      expect(await first.stop()).toBe(0);
      expect(first.output()).toMatch(/^kyket: stopped/m);
      await expect(fetch(first.baseUrl)).rejects.toThrow();

      const second = await startLocalStack({ dataDir });
      expect(await askRecords(second.baseUrl)).toEqual(before);
      expect(await second.stop()).toBe(0);
    },
    START_LIMIT_MS,
  );

  it(
    'says which port is in use and ends with an error',
    async () => {
      const occupant = createServer();
      await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
      const { port } = occupant.address() as AddressInfo;
      const stack = spawnLocalStack({ dataDir: newFolder(), port });
      expect(await stack.exited).toBe(1);
      expect(stack.output()).toContain(`port ${port} is in use; choose another one with PORT`);
      occupant.close();
    },
    START_LIMIT_MS,
  );

  it(
    'says so and ends when its data folder is deleted below it',
    async () => {
      const stack = spawnLocalStack({ demo: true, dataDir: newFolder() });
      await stack.waitFor(/^demo: \d+ addresses/m);
      rmSync(stack.dataDir, { recursive: true, maxRetries: 20 });
      expect(await stack.exited).toBe(1);
      expect(stack.output().split('\n').at(-2)).toMatch(
        /^kyket: \/.* was deleted or replaced while the stack ran on it, .*`npm start` begins anew/,
      );
      expect(stack.output()).not.toMatch(/^ +at |Error/m);
    },
    START_LIMIT_MS,
  );

  it(
    'keeps a second stack away from its data',
    async () => {
      const dataDir = newFolder();
      const first = await startLocalStack({ dataDir });
      const second = spawnLocalStack({ dataDir });
      expect(await second.exited).toBe(1);
      expect(second.output()).toContain('another stack runs on');
      expect((await fetchChecked(`${first.baseUrl}/v1/records`)).status).toBe(200);
      expect(await first.stop()).toBe(0);
    },
    START_LIMIT_MS,
  );

  it(
    'can be stopped in the middle of the demo run',
    async () => {
      const stack = spawnLocalStack({ demo: true, dataDir: newFolder() });
      await stack.waitFor(/^demo: \d+ addresses/m);
      expect(await stack.stop()).toBe(0);
    },
    START_LIMIT_MS,
  );
});

/** The records without when each was stored, which differs from run to run. */
async function askTold(baseUrl: string) {
  const { items } = await askRecords(baseUrl);
  return items.map(({ updatedAt: _storedAt, ...told }) => told);
}

describe('a kill -9 in the middle of the demo run', () => {
  it(
    'loses nothing and doubles nothing: the next start finishes the run',
    async () => {
      const dataDir = newFolder();
      // A state between two may pass unseen, on a fast machine or on one that is busy: any later one will do.
      const points = [/^demo: \d+ addresses/m, /^demo: .*(fetched|extracted)/m, /^demo: .*extracted/m];
      for (const point of points) {
        const stack = spawnLocalStack({ demo: true, dataDir });
        await stack.waitFor(point);
        await stack.kill9();
      }
      const finished = await startLocalStack({ demo: true, dataDir });
      const undisturbed = await startLocalStack({ demo: true });
      expect(await askStates(finished.baseUrl)).toEqual(readExpectedStates());
      const [records, wanted] = [await askTold(finished.baseUrl), await askTold(undisturbed.baseUrl)];
      expect(wanted.length).toBeGreaterThan(0);
      expect(records).toEqual(wanted);
      await undisturbed.stop();
      expect(await finished.stop()).toBe(0);
      const { items, messages } = await readDataFolder(dataDir);
      expect(items.filter(({ sk }) => sk === 'address')).toHaveLength(readExpectedStates().size);
      expect(
        [...messages].filter(([, bodies]) => bodies.length > 0),
        finished.output(),
      ).toEqual([]);
    },
    START_LIMIT_MS,
  );
});
