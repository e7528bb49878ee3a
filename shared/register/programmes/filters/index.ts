import type { z } from 'zod';
import { action } from '../../filters/action.filter.ts';
import { commune } from '../../filters/commune.filter.ts';
import { contentCount } from '../../filters/content-count.filter.ts';
import { dateFrom } from '../../filters/date-from.filter.ts';
import { dateTo } from '../../filters/date-to.filter.ts';
import { district } from '../../filters/district.filter.ts';
import { figure } from '../../filters/figure.filter.ts';
import { instrument } from '../../filters/instrument.filter.ts';
import { level } from '../../filters/level.filter.ts';
import { party } from '../../filters/party.filter.ts';
import { partyType } from '../../filters/party-type.filter.ts';
import { periodFrom } from '../../filters/period-from.filter.ts';
import { periodTo } from '../../filters/period-to.filter.ts';
import { province } from '../../filters/province.filter.ts';
import { provinceNow } from '../../filters/province-now.filter.ts';
import { provinceThen } from '../../filters/province-then.filter.ts';
import { publishedFrom } from '../../filters/published-from.filter.ts';
import { publishedTo } from '../../filters/published-to.filter.ts';
import { q } from '../../filters/q.filter.ts';
import { reason } from '../../filters/reason.filter.ts';
import { review } from '../../filters/review.filter.ts';
import { source } from '../../filters/source.filter.ts';
import { programmeActiveOn } from './active-on.filter.ts';
import { programmeDateKnown } from './date-known.filter.ts';
import { endingBefore } from './ending-before.filter.ts';
import { neverReviewed } from './never-reviewed.filter.ts';
import { ofOneRecord } from './of-one-record.ts';
import { ofSomeRecord } from './of-some-record.ts';
import { programmePeriodKnown } from './period-known.filter.ts';
import { programmeUpdatedSince } from './updated-since.filter.ts';

const PERIOD_UNKNOWN = { sql: 'p.period_start IS NULL', params: [] };

/**
 * The filters of `GET /v1/programmes`: those of records that make sense there, and what only a programme has. What is agreed
 * may be told by any record of it; what happens to it, and who tells of it, is told by one.
 */
export const PROGRAMME_FILTERS = [
  ofSomeRecord(q),
  ofOneRecord(action),
  ofSomeRecord(partyType),
  ofSomeRecord(party),
  ofSomeRecord(instrument),
  ofSomeRecord(level),
  ofSomeRecord(province),
  ofSomeRecord(provinceThen),
  ofSomeRecord(provinceNow),
  ofSomeRecord(district),
  ofSomeRecord(commune),
  ofOneRecord(dateFrom),
  ofOneRecord(dateTo),
  programmeActiveOn,
  ofSomeRecord(periodFrom, PERIOD_UNKNOWN),
  ofSomeRecord(periodTo, PERIOD_UNKNOWN),
  ofSomeRecord(contentCount),
  ofOneRecord(figure),
  ofOneRecord(publishedFrom),
  ofOneRecord(publishedTo),
  ofOneRecord(source),
  ofOneRecord(reason),
  ofOneRecord(review),
  programmeDateKnown,
  programmePeriodKnown,
  programmeUpdatedSince,
  endingBefore,
  neverReviewed,
] as const;

type Filter = (typeof PROGRAMME_FILTERS)[number];

export type ProgrammeFilterValues = { [F in Filter as F['name']]?: z.output<F['schema']> };
