import { matchWords, SearchText } from './match-words.ts';
import { defineFilter } from './record-filter.ts';

export const party = defineFilter({
  name: 'party',
  schema: SearchText,
  label: { vi: 'Tên cơ quan', en: 'Party' },
  description:
    'Words of the name of one party, as printed: all of them, in any order, without regard to case and diacritics; in double quotes as a phrase. Common short forms (UBND, MTTQ) and what they stand for are one.',
  hintVi: 'Ví dụ: công an gia lai. Không cần dấu; đặt trong “ ” để tìm nguyên cụm từ.',
  where: (text) => ({
    sql: `r.row IN (SELECT record FROM parties WHERE row IN (SELECT rowid FROM party_search WHERE party_search MATCH ?))`,
    params: [matchWords(text)],
  }),
});
