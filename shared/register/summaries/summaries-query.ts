import { z } from 'zod';
import { PARTY_TYPES } from '../../contracts/enumerations.contract.ts';
import { SearchText } from '../filters/match-words.ts';
import { FilterQuery, PAGE_PARAMETERS, readGiven } from '../records-query.ts';
import { DIMENSION_NAMES } from './dimensions.ts';

const MAX_DIMENSIONS = 2;

/** `GET /v1/stats` */
export const StatsQuery = FilterQuery.extend({
  by: z
    .preprocess(
      (value) => readGiven(value, true),
      z.array(z.enum(DIMENSION_NAMES)).min(1).max(MAX_DIMENSIONS),
    )
    .meta({
      description:
        'What to count by. Repeated: by pairs. A pair of two properties of parties is that of one party; the same one twice counts pairs of parties of one record, each pair once: who signs with whom. Provinces are spelt as in official tables.',
    }),
});

/** `GET /v1/parties` */
export const PartiesQuery = FilterQuery.extend({
  name: z
    .preprocess((value) => readGiven(value, false), SearchText.optional())
    .meta({
      description:
        'Words of the name of the parties to list; `party` chooses records by any of their parties.',
    }),
  type: z
    .preprocess((value) => readGiven(value, false), z.enum(PARTY_TYPES).optional())
    .meta({
      description: 'Type of the parties to list; `partyType` chooses records by any of their parties.',
    }),
  ...PAGE_PARAMETERS,
});

const PlaceKind = z.enum(['province', 'provinceNow', 'district', 'commune']);

/** `GET /v1/places` */
export const PlacesQuery = FilterQuery.extend({
  kind: z
    .preprocess((value) => readGiven(value, false), PlaceKind.default('province'))
    .meta({
      description:
        'Places as told at the time (`province`, `district`, `commune`), or the provinces that they belong to since 2025-07-01 (`provinceNow`); spelt as in official tables.',
    }),
  ...PAGE_PARAMETERS,
});

const FigureOrder = z.enum(['-published', '-value', 'value']);

/** `GET /v1/figures` */
export const FiguresQuery = FilterQuery.extend({
  sort: FigureOrder.default('-published').meta({
    description:
      'By publication of the article, the latest first, or by value. Values of other units mix: set `figure`.',
  }),
  ...PAGE_PARAMETERS,
});

export type StatsQuery = z.output<typeof StatsQuery>;
export type PartiesQuery = z.output<typeof PartiesQuery>;
export type PlacesQuery = z.output<typeof PlacesQuery>;
export type PlaceKindQueried = z.output<typeof PlaceKind>;
export type FiguresQuery = z.output<typeof FiguresQuery>;
export type FigureOrder = z.output<typeof FigureOrder>;
