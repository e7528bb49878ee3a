import type { ArticleView } from '../../shared/extraction/engine/article-view.ts';
import { viewArticle } from '../../shared/extraction/engine/view-article.ts';

/** Own words around a corpus line, so that it is read as the body of an article and not as a heading. */
const LEAD = 'Hội nghị diễn ra tại hội trường của huyện với sự quan tâm của đông đảo nhân dân trên địa bàn.';
const CLOSE =
  'Buổi làm việc khép lại trong không khí đoàn kết, các bên hẹn gặp lại nhau vào một dịp gần nhất.';

export function viewLine(text: string): ArticleView {
  return viewArticle({ url: null, title: 'Hai bên phối hợp', text: `${LEAD}\n\n${text}\n\n${CLOSE}` });
}

export function viewPageLines(above: string[], below: string[]): ArticleView {
  return viewArticle({
    url: null,
    title: 'Hai bên phối hợp',
    text: [...above, LEAD, CLOSE, ...below].join('\n\n'),
  });
}
