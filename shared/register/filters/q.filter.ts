import { matchWords, SearchText } from './match-words.ts';
import { defineFilter, inRows } from './record-filter.ts';

export const q = defineFilter({
  name: 'q',
  schema: SearchText,
  label: { vi: 'Tìm', en: 'Search' },
  description:
    'Words in the title of the article, the subject, the parties, their places or the source: all of them, in any order, without regard to case and diacritics; in double quotes as a phrase. Common short forms (UBND, MTTQ) and what they stand for are one.',
  hintVi: 'Không cần dấu; đặt trong “ ” để tìm nguyên cụm từ.',
  where: (text) => inRows('SELECT rowid FROM record_search WHERE record_search MATCH ?', [matchWords(text)]),
});
