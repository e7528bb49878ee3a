import { Duration, Size } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type House, StageFunction } from '../constructs/stage-function.ts';
import { grantStore } from '../constructs/store.ts';
import type { TokenIssuer } from '../constructs/token-issuer.ts';

/**
 * Answers analysts from the register file and the changes since. Writes only what reviewers say: large views are asked of
 * `export`.
 */
export class QueryStage extends Construct {
  readonly function: StageFunction;

  constructor(scope: Construct, id: string, house: House, tokens: TokenIssuer, exportQueue: Queue) {
    super(scope, id);
    // The HTTP API gives up after 30 s.
    this.function = new StageFunction(this, 'query', house, {
      timeout: Duration.seconds(29),
      memoryMb: 1024,
      // A copy of the register, and for a while the one that it replaces: some 400 MB each at 100,000 records.
      temporaryStorage: Size.gibibytes(2),
      environment: { ...tokens.environment, EXPORT_QUEUE_URL: exportQueue.queueUrl },
    });
    grantStore(house.store, this.function.executionRole, {
      table: 'add',
      // Links to exports and releases are signed with this role, and hold for what it may read itself.
      read: ['articles', 'register', 'exports', 'releases'],
    });
    this.function.allowSending(exportQueue.queueArn);
  }
}
