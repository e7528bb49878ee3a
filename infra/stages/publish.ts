import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type House, StageFunction } from '../constructs/stage-function.ts';
import { grantStore } from '../constructs/store.ts';
import { Timetable } from '../constructs/timetable.ts';

/** Brings the register file up to the table. Until it has run, `query` reads the changes since by itself. */
export class PublishStage extends Construct {
  constructor(scope: Construct, id: string, house: House) {
    super(scope, id);
    const publish = new StageFunction(this, 'publish', house, {
      // A build from scratch notes how far it has come only at its end: cut off, it would begin anew each time.
      timeout: Duration.minutes(15),
      memoryMb: 2048,
    });
    grantStore(house.store, publish.executionRole, {
      table: 'read',
      read: ['articles', 'register'],
      write: ['register'],
      remove: ['register'],
    });
    new Timetable(this, 'Timetable', publish, house.alarms).add('Publish', {
      everyMinutes: 15,
      input: { kind: 'publish' },
    });
  }
}
