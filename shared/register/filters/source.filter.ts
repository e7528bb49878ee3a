import { matchWords, SearchText } from './match-words.ts';
import { defineFilter, inRows } from './record-filter.ts';

export const source = defineFilter({
  name: 'source',
  schema: SearchText,
  label: { vi: 'Nguồn', en: 'Source' },
  description:
    'Words of the name of the site that published the article, or of its host where it has no name: all of them, in any order, without regard to case and diacritics.',
  hintVi: 'Ví dụ: Báo Gia Lai; baogialai.com.vn.',
  where: (text) =>
    inRows('SELECT rowid FROM record_search WHERE record_search MATCH ?', [`source : (${matchWords(text)})`]),
});
