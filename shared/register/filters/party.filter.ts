import { matchWords, SearchText } from './match-words.ts';
import { defineFilter, inRows } from './record-filter.ts';

export const party = defineFilter({
  name: 'party',
  schema: SearchText,
  label: { vi: 'Tên cơ quan', en: 'Party' },
  description:
    'Words of the name of one party, as printed: all of them, in any order, without regard to case and diacritics; in double quotes as a phrase. Common short forms (UBND, MTTQ) and what they stand for are one.',
  hintVi: 'Ví dụ: công an gia lai. Không cần dấu; đặt trong “ ” để tìm nguyên cụm từ.',
  where: (text) =>
    inRows(
      `SELECT DISTINCT p.record FROM party_search AS s CROSS JOIN parties AS p ON p.row = s.rowid
        WHERE s.party_search MATCH ?`,
      [matchWords(text)],
    ),
});
