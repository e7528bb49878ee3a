import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { joinLines, listLines } from '../../../shared/page/body/list-lines.ts';

const linesOf = (html: string) => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return listLines(document.body);
};
const textOf = (html: string) => joinLines(linesOf(html));

describe('lines of a page', () => {
  it('sets paragraphs apart by a blank line', () => {
    expect(textOf('<p>Một</p><p>Hai</p>')).toBe('Một\n\nHai');
  });

  it('breaks a line at one <br> and a paragraph at two', () => {
    expect(textOf('Một<br>Hai<br/><br>&nbsp;<br>Ba')).toBe('Một\nHai\n\nBa');
  });

  it('adds nothing between inline tags inside a word', () => {
    expect(textOf('<p>Ủ<b>y</b> b<span><i>an</i></span> MTTQ</p>')).toBe('Ủy ban MTTQ');
  });

  it('turns runs of white space and no-break spaces into one space', () => {
    expect(textOf('<p>  Ngày\n\t 22&nbsp;&nbsp; tháng&#160;5 </p>')).toBe('Ngày 22 tháng 5');
  });

  it('leaves out lines without letters or digits', () => {
    expect(textOf('<p>.</p><p>Một</p><p>&nbsp;</p><p>…</p>')).toBe('Một');
  });

  it('writes list items with a dash, once', () => {
    expect(textOf('<ul><li>Một</li><li>- Hai</li><li>• Ba</li></ul>')).toBe('- Một\n\n- Hai\n\n• Ba');
  });

  it('keeps the cells of a data row on one line', () => {
    const html = '<table><tr><th>Đơn vị</th><th>Số vụ</th></tr><tr><td>Huyện A</td><td>12</td></tr></table>';
    expect(textOf(html)).toBe('Đơn vị | Số vụ\n\nHuyện A | 12');
  });

  it('takes a cell with blocks inside for layout', () => {
    expect(textOf('<table><tr><td>Danh mục</td><td><p>Một</p><p>Hai</p></td></tr></table>')).toBe(
      'Danh mục\n\nMột\n\nHai',
    );
  });

  it('keeps captions as lines of their own', () => {
    expect(textOf('<figure><img alt="không"><figcaption>Chú thích. Ảnh: A</figcaption></figure>Chữ')).toBe(
      'Chú thích. Ảnh: A\n\nChữ',
    );
  });

  it('keeps the line breaks of preformatted text', () => {
    expect(textOf('<pre>Một\nHai</pre>')).toBe('Một\nHai');
  });

  it('leaves out what no reader sees', () => {
    const html =
      '<script>a()</script><style>b{}</style><p hidden>c</p><p style="display: none">d</p><select><option>e</option></select><button>f</button><p>Một</p>';
    expect(textOf(html)).toBe('Một');
  });

  it('reads entities once', () => {
    expect(textOf('<p>Đ&amp;oacute;ng &amp; &quot;mở&quot; &#272;&ocirc;ng</p>')).toBe(
      'Đ&oacute;ng & "mở" Đông',
    );
  });

  it('measures how much of a line is links', () => {
    const [whole, half] = linesOf('<p><a href="#">abcd</a></p><p><a href="#">abcd</a> efgh</p>');
    expect([whole?.linkShare, half?.linkShare]).toEqual([1, 0.5]);
  });

  it('reads nesting of any depth without using up the stack', () => {
    const depth = 30_000;
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    let inner = document.body as Element;
    for (let i = 0; i < depth; i += 1) inner = inner.appendChild(document.createElement('span'));
    inner.textContent = 'Một';
    expect(joinLines(listLines(document.body))).toBe('Một');
  });
});
