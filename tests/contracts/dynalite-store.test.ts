import { describe } from 'vitest';
import { describeArticles } from './articles.contract.ts';
import { startDynalite } from './emulators.ts';
import { startStoreBench } from './store-bench.ts';

describe('the store on dynalite', () => {
  const openBench = () => startStoreBench(startDynalite);
  describeArticles(openBench);
});
