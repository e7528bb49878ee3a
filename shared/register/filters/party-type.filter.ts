import { z } from 'zod';
import { PARTY_TYPES } from '../../contracts/enumerations.contract.ts';
import { PARTY_TYPE_LABELS } from '../labels.ts';
import { markedEntry } from '../marked-list.ts';
import { choicesOf } from './choices.ts';
import { defineFilter } from './record-filter.ts';

const IS_PARTY = 'instr(r.party_types, ?) > 0';

export const partyType = defineFilter({
  name: 'partyType',
  schema: z.array(z.enum(PARTY_TYPES)).min(1),
  label: { vi: 'Loại cơ quan tham gia', en: 'Type of party' },
  description: 'Type of a party. Repeated: the record has a party of each of these types.',
  choices: choicesOf(PARTY_TYPE_LABELS),
  repeated: true,
  where: (types) => ({
    sql: types.map(() => IS_PARTY).join(' AND '),
    params: types.map(markedEntry),
    rows: types
      .map(() => "SELECT DISTINCT record FROM parties WHERE type = trim(?, '|')")
      .join(' INTERSECT '),
  }),
});
