import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type House, StageFunction } from '../constructs/stage-function.ts';
import { grantStore } from '../constructs/store.ts';
import type { TokenIssuer } from '../constructs/token-issuer.ts';

/** Takes an article from outside and answers with what it tells, or hands out a link for one that is too large. */
export class UploadStage extends Construct {
  readonly function: StageFunction;

  constructor(scope: Construct, id: string, house: House, tokens: TokenIssuer) {
    super(scope, id);
    // The HTTP API gives up after 30 s.
    this.function = new StageFunction(this, 'upload', house, {
      timeout: Duration.seconds(29),
      memoryMb: 1024,
      environment: tokens.environment,
    });
    grantStore(house.store, this.function.executionRole, {
      table: 'write',
      // How many files are awaited.
      dueIndex: true,
      read: ['raw', 'articles'],
      // Links to send a file by are signed with this role, and hold for what it may write itself.
      write: ['raw', 'articles', 'incoming'],
      // The bytes of an article that was withdrawn while they were kept.
      purge: ['raw'],
    });
  }
}
