import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type House, StageFunction } from '../constructs/stage-function.ts';
import { grantStore } from '../constructs/store.ts';
import type { TokenIssuer } from '../constructs/token-issuer.ts';

/** Answers analysts from the register file and the changes since. Writes nothing. */
export class QueryStage extends Construct {
  readonly function: StageFunction;

  constructor(scope: Construct, id: string, house: House, tokens: TokenIssuer) {
    super(scope, id);
    // The HTTP API gives up after 30 s.
    this.function = new StageFunction(this, 'query', house, {
      timeout: Duration.seconds(29),
      memoryMb: 1024,
      environment: tokens.environment,
    });
    grantStore(house.store, this.function.executionRole, {
      table: 'read',
      read: ['articles', 'register'],
    });
  }
}
