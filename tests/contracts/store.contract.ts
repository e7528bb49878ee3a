import { describeArticles } from './articles.contract.ts';
import { describeChanges } from './changes.contract.ts';
import { describeConcurrency } from './concurrency.contract.ts';
import { describeCrashes } from './crashes.contract.ts';
import { describeFrontier } from './frontier.contract.ts';
import { describeLargeItems } from './large-items.contract.ts';
import type { StoreBench } from './store-bench.ts';

/** What the store promises, whatever table it stands on. */
export function describeStore(openBench: () => Promise<StoreBench>): void {
  describeArticles(openBench);
  describeLargeItems(openBench);
  describeChanges(openBench);
  describeFrontier(openBench);
  describeCrashes(openBench);
  describeConcurrency(openBench);
}
