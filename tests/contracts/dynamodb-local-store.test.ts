import { describe, it } from 'vitest';
import { findDynamoDbLocalObstacle, startDynamoDbLocal } from './dynamodb-local.ts';
import { describeStore } from './store.contract.ts';
import { startStoreBench } from './store-bench.ts';

const obstacle = await findDynamoDbLocalObstacle();

describe("the store on Amazon's DynamoDB Local", () => {
  if (obstacle !== undefined) {
    it.skip(`left out: ${obstacle}`);
    return;
  }
  describeStore(() => startStoreBench(startDynamoDbLocal));
});
