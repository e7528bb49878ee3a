import { afterAll } from 'vitest';
import { describeArticles } from './articles.contract.ts';
import { describeChanges } from './changes.contract.ts';
import { describeConcurrency } from './concurrency.contract.ts';
import { describeCoverage } from './coverage.contract.ts';
import { describeCrashes } from './crashes.contract.ts';
import { describeFrontier } from './frontier.contract.ts';
import { describeInstallations } from './installation.contract.ts';
import { describeLargeItems } from './large-items.contract.ts';
import { describeReviews } from './reviews.contract.ts';
import { describeSentFiles } from './sent-files.contract.ts';
import type { StoreBench } from './store-bench.ts';
import { describeWithdrawals } from './withdrawals.contract.ts';

/** What the store promises, whatever table it stands on. */
export function describeStore(startBench: () => Promise<StoreBench>): void {
  // One emulator for all parts: Amazon's takes seconds to start.
  let started: Promise<StoreBench> | undefined;
  const openBench = async (): Promise<StoreBench> => {
    started ??= startBench();
    return { ...(await started), stop: async () => undefined };
  };
  afterAll(async () => (await started)?.stop());
  describeArticles(openBench);
  describeLargeItems(openBench);
  describeChanges(openBench);
  describeFrontier(openBench);
  describeCoverage(openBench);
  describeSentFiles(openBench);
  describeReviews(openBench);
  describeCrashes(openBench);
  describeConcurrency(openBench);
  describeWithdrawals(openBench);
  describeInstallations(openBench);
}
