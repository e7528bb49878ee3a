import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ScheduleFired } from '../../shared/contracts/messages.contract.ts';
import { PORTAL_RUNS_TO_LOOK_AT } from '../../shared/contracts/metrics.contract.ts';
import type { Portal } from '../../shared/contracts/portal.contract.ts';
import { describeCrawler } from '../config.ts';
import { ALARM_PERIOD } from '../constructs/alarms.ts';
import { type House, StageFunction } from '../constructs/stage-function.ts';
import { CRAWLED, grantStore } from '../constructs/store.ts';
import { Timetable } from '../constructs/timetable.ts';

const TICK: ScheduleFired = { kind: 'tick' };

/** Reads listings, one schedule a portal, and puts on the fetch queue what is due, once a minute. */
export class DiscoverStage extends Construct {
  constructor(
    scope: Construct,
    id: string,
    house: House,
    queues: { fetch: Queue; extract: Queue },
    portals: readonly Portal[],
  ) {
    super(scope, id);
    const discover = new StageFunction(this, 'discover', house, {
      timeout: Duration.minutes(2),
      memoryMb: 512,
      environment: {
        FETCH_QUEUE_URL: queues.fetch.queueUrl,
        EXTRACT_QUEUE_URL: queues.extract.queueUrl,
        USER_AGENT: describeCrawler(house.config),
      },
    });
    grantStore(house.store, discover.executionRole, {
      table: 'write',
      dueIndex: true,
      read: CRAWLED,
      write: CRAWLED,
    });
    discover.allowSending(queues.fetch.queueArn);
    // A page whose message to extract was lost is sent again by the tick.
    discover.allowSending(queues.extract.queueArn);

    const timetable = new Timetable(this, 'Timetable', discover, house.alarms);
    timetable.add('Tick', { everyMinutes: 1, input: TICK });
    for (const portal of portals) addPortal(timetable, portal);
    addAlarms(this, house, discover);
  }
}

function addAlarms(scope: Construct, { alarms }: House, discover: StageFunction): void {
  alarms.add(scope, 'StoppedClockAlarm', discover.metricInvocations({ period: Duration.minutes(15) }), {
    threshold: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
    alarmDescription: 'discover: no tick for 15 minutes; nothing is fetched, and nothing fails either',
  });
  const { namespace, service, name } = PORTAL_RUNS_TO_LOOK_AT;
  const runsToLookAt = new Metric({
    namespace,
    metricName: name,
    dimensionsMap: { service },
    statistic: Stats.SUM,
    period: ALARM_PERIOD,
  });
  alarms.add(scope, 'PortalRunAlarm', runsToLookAt, {
    threshold: 1,
    alarmDescription:
      'discover: a portal was not read whole, or its pages read otherwise than before; GET /v1/portals says which one, and the problems and drift of its last run say why and what to do',
  });
}

/** A portal nobody has verified yet is deployed switched off, and so are retired ones and the demo. */
function addPortal(timetable: Timetable, { id, schedule, status }: Portal): void {
  const input: ScheduleFired = { kind: 'portal', portalId: id };
  timetable.add(`Portal-${id}`, { ...schedule, enabled: status === 'verified', input });
}
