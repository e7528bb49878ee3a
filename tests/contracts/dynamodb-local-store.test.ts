import { describe, it } from 'vitest';
import { describeArticles } from './articles.contract.ts';
import { findDynamoDbLocalObstacle, startDynamoDbLocal } from './dynamodb-local.ts';
import { startStoreBench } from './store-bench.ts';

const obstacle = await findDynamoDbLocalObstacle();

describe("the store on Amazon's DynamoDB Local", () => {
  if (obstacle !== undefined) {
    it.skip(`left out: ${obstacle}`);
    return;
  }
  const openBench = () => startStoreBench(startDynamoDbLocal);
  describeArticles(openBench);
});
