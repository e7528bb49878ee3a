import { describe, expect, it } from 'vitest';
import { findDecided } from '../../../functions/query/find-decided.ts';
import { registerOfArticles } from '../register/sample-register.ts';
import { articlesOf } from './query-bench.ts';

describe('the two sides of a decision', () => {
  it.each([
    ['different', 'a2-1', ['a2-1']],
    ['same', 'p-a3-1', ['a3-1']],
  ] as const)('are of one state of the register: %s', async (verdict, other, right) => {
    const db = registerOfArticles(articlesOf({}, {}, { subject: 'tôn giáo' }));
    let opened = 0;
    const ports = {
      openRegister: async () => {
        opened += 1;
        return db;
      },
      articles: {
        readArticle: async () => undefined,
        findArticleByUrl: async () => undefined,
        findWithdrawalByUrl: async () => undefined,
        readWithdrawal: async () => undefined,
      },
    };
    const left = verdict === 'same' ? ['a1-1', 'a2-1'] : ['a1-1'];
    expect(await findDecided('p-a1-1', other, verdict, ports)).toEqual({ left, right, articleId: 'a1' });
    expect(opened).toBe(1);
  });
});
