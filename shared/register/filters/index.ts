import type { z } from 'zod';
import { action } from './action.filter.ts';
import { activeOn } from './active-on.filter.ts';
import { commune } from './commune.filter.ts';
import { contentCount } from './content-count.filter.ts';
import { dateFrom } from './date-from.filter.ts';
import { dateKnown } from './date-known.filter.ts';
import { dateTo } from './date-to.filter.ts';
import { district } from './district.filter.ts';
import { figure } from './figure.filter.ts';
import { instrument } from './instrument.filter.ts';
import { level } from './level.filter.ts';
import { party } from './party.filter.ts';
import { partyType } from './party-type.filter.ts';
import { periodFrom } from './period-from.filter.ts';
import { periodKnown } from './period-known.filter.ts';
import { periodTo } from './period-to.filter.ts';
import { province } from './province.filter.ts';
import { provinceNow } from './province-now.filter.ts';
import { provinceThen } from './province-then.filter.ts';
import { publishedFrom } from './published-from.filter.ts';
import { publishedTo } from './published-to.filter.ts';
import { q } from './q.filter.ts';
import { reason } from './reason.filter.ts';
import { review } from './review.filter.ts';
import { source } from './source.filter.ts';
import { updatedSince } from './updated-since.filter.ts';

/** Every filter, in the order in which the form and the API description show them. */
export const FILTERS = [
  q,
  action,
  partyType,
  party,
  instrument,
  level,
  province,
  provinceThen,
  provinceNow,
  district,
  commune,
  dateFrom,
  dateTo,
  activeOn,
  periodFrom,
  periodTo,
  contentCount,
  figure,
  publishedFrom,
  publishedTo,
  source,
  reason,
  review,
  dateKnown,
  periodKnown,
  updatedSince,
] as const;

type Filter = (typeof FILTERS)[number];

/** A chosen view: the value of each filter that is set. */
export type FilterValues = { [F in Filter as F['name']]?: z.output<F['schema']> };
