import { describe } from 'vitest';
import { startDynalite } from './emulators.ts';
import { describeStore } from './store.contract.ts';
import { startStoreBench } from './store-bench.ts';

describe('the store on dynalite', () => {
  describeStore(() => startStoreBench(startDynalite));
});
