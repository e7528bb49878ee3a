import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SentFile } from '../../shared/contracts/sent-file.contract.ts';
import type { StoreBench } from './store-bench.ts';

const idOf = (digit: string) => digit.repeat(32);

export function sampleFile(digit: string, changes: Partial<SentFile> = {}): SentFile {
  return {
    fileId: idOf(digit),
    contentType: 'application/pdf',
    fileName: 'bài.pdf',
    bytes: 5_000_000,
    url: null,
    subject: 'client-1',
    requestedAt: '2026-03-02T01:00:00.000Z',
    linkExpiresAt: '2026-03-02T01:30:00.000Z',
    state: 'awaited',
    dueAt: '2026-03-02T02:00:00.000Z',
    attempts: 0,
    lastTriedAt: null,
    articleId: null,
    rejection: null,
    ...changes,
  };
}

/** What every store of announced files must do. */
export function describeSentFiles(openBench: () => Promise<StoreBench>): void {
  describe('announced files', () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    it('come back as they were announced; others are unknown', async () => {
      const { sentFiles } = (await bench.openFresh()).store;
      await sentFiles.addSentFile(sampleFile('1'));
      expect(await sentFiles.readSentFile(idOf('1'))).toEqual(sampleFile('1'));
      expect(await sentFiles.readSentFile(idOf('2'))).toBeUndefined();
      expect(await sentFiles.updateSentFile(idOf('2'), ['awaited'], () => ({}))).toBeUndefined();
    });

    it('are listed while they have no answer, soonest first, and never among the addresses', async () => {
      const { sentFiles, frontier } = (await bench.openFresh()).store;
      await sentFiles.addSentFile(sampleFile('1', { dueAt: '2026-03-02T03:00:00Z' }));
      await sentFiles.addSentFile(sampleFile('2'));
      await sentFiles.addSentFile(sampleFile('3', { state: 'expired', dueAt: null }));
      const idsOf = (files: SentFile[]) => files.map(({ fileId }) => fileId);
      expect(idsOf(await sentFiles.listOpenSentFiles(10))).toEqual([idOf('2'), idOf('1')]);
      expect(idsOf(await sentFiles.listOpenSentFiles(1))).toEqual([idOf('2')]);
      expect(idsOf(await sentFiles.listOpenSentFiles(10, '2026-03-02T02:00:00Z'))).toEqual([idOf('2')]);
      expect(await frontier.listDueAddresses('2027-01-01T00:00:00Z', 10)).toEqual([]);
      await sentFiles.updateSentFile(idOf('2'), ['awaited'], () => ({ state: 'extracted', dueAt: null }));
      expect(idsOf(await sentFiles.listOpenSentFiles(10))).toEqual([idOf('1')]);
    });

    it('change only from the states that are expected', async () => {
      const { sentFiles } = (await bench.openFresh()).store;
      await sentFiles.addSentFile(sampleFile('1', { state: 'extracted', articleId: 'a', dueAt: null }));
      const changed = await sentFiles.updateSentFile(idOf('1'), ['awaited', 'received'], () => ({
        state: 'expired',
      }));
      expect(changed).toBeUndefined();
      expect(await sentFiles.readSentFile(idOf('1'))).toMatchObject({ state: 'extracted' });
    });

    it('lose no change when several are made at once', async () => {
      const fresh = await bench.openFresh();
      await fresh.store.sentFiles.addSentFile(sampleFile('1'));
      const writers = [1, 2, 3, 4].map((second) =>
        fresh.reopen().store.sentFiles.updateSentFile(idOf('1'), ['awaited'], ({ attempts }) => ({
          attempts: attempts + 1,
          lastTriedAt: `2026-03-02T01:00:0${second}.000Z`,
        })),
      );
      await Promise.all(writers);
      expect(await fresh.store.sentFiles.readSentFile(idOf('1'))).toMatchObject({ attempts: 4 });
    });
  });
}
