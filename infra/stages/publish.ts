import { Duration, Size } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { ReleaseFired } from '../../shared/contracts/messages.contract.ts';
import { type House, StageFunction } from '../constructs/stage-function.ts';
import { grantStore } from '../constructs/store.ts';
import { Timetable } from '../constructs/timetable.ts';

const RELEASE: ReleaseFired = { kind: 'release' };
/** A month; a release is made only when anything changed, and an operator may fire the event between. */
const RELEASE_EVERY_MINUTES = 30 * 24 * 60;

/** Brings the register file up to the table. Until it has run, `query` reads the changes since by itself. Makes releases. */
export class PublishStage extends Construct {
  constructor(scope: Construct, id: string, house: House) {
    super(scope, id);
    const publish = new StageFunction(this, 'publish', house, {
      // A build from scratch notes how far it has come only at its end: cut off, it would begin anew each time.
      timeout: Duration.minutes(15),
      memoryMb: 2048,
      // The register twice and the files of a release; of a million records some six gigabytes.
      temporaryStorage: Size.gibibytes(8),
    });
    grantStore(house.store, publish.executionRole, {
      table: 'read',
      read: ['articles', 'register', 'releases'],
      write: ['register', 'releases'],
      remove: ['register'],
    });
    const timetable = new Timetable(this, 'Timetable', publish, house.alarms);
    timetable.add('Publish', { everyMinutes: 15, input: { kind: 'publish' } });
    timetable.add('Release', { everyMinutes: RELEASE_EVERY_MINUTES, input: RELEASE });
  }
}
