import type { z } from 'zod';
import { action } from './action.filter.ts';
import { activeOn } from './active-on.filter.ts';
import { dateFrom } from './date-from.filter.ts';
import { dateKnown } from './date-known.filter.ts';
import { dateTo } from './date-to.filter.ts';
import { district } from './district.filter.ts';
import { level } from './level.filter.ts';
import { party } from './party.filter.ts';
import { partyType } from './party-type.filter.ts';
import { periodKnown } from './period-known.filter.ts';
import { province } from './province.filter.ts';
import { q } from './q.filter.ts';

/** Every filter, in the order in which the form and the API description show them. */
export const FILTERS = [
  q,
  action,
  partyType,
  party,
  level,
  province,
  district,
  dateFrom,
  dateTo,
  activeOn,
  dateKnown,
  periodKnown,
] as const;

type Filter = (typeof FILTERS)[number];

/** A chosen view: the value of each filter that is set. */
export type FilterValues = { [F in Filter as F['name']]?: z.output<F['schema']> };
