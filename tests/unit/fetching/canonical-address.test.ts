import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RejectedInput } from '../../../shared/errors.ts';
import { addressId, canonicalAddress } from '../../../shared/fetching/canonical-address.ts';

describe('canonicalAddress', () => {
  const twins: [string, string, string][] = [
    ['scheme', 'http://bao.vn/a-1.html', 'https://bao.vn/a-1.html'],
    ['host case and www', 'https://WWW.Bao.VN/a-1.html', 'https://bao.vn/a-1.html'],
    ['mobile host', 'https://m.bao.com.vn/a-1.html', 'https://bao.com.vn/a-1.html'],
    ['default ports', 'http://bao.vn:80/a', 'https://bao.vn:443/a'],
    ['fragment', 'https://bao.vn/a#binh-luan', 'https://bao.vn/a'],
    ['trailing slash', 'https://bao.vn/tin/a/', 'https://bao.vn/tin/a'],
    ['tracking parameters', 'https://bao.vn/a?utm_source=zalo&fbclid=x&zarsrc=30', 'https://bao.vn/a'],
    ['order of parameters', 'https://bao.vn/a?id=3&cat=7', 'https://bao.vn/a?cat=7&id=3'],
    ['index.php in the path', 'http://sở.vn/index.php/tin/12-ky-ket', 'https://sở.vn/tin/12-ky-ket'],
    [
      'index.php before a query',
      'http://so.vn/index.php?option=com_content&id=5',
      'https://so.vn/?id=5&option=com_content',
    ],
    ['directory index', 'https://so.vn/tin/index.html', 'https://so.vn/tin/'],
    ['Joomla print window', 'https://so.vn/tin/5-a?tmpl=component&print=1', 'https://so.vn/tin/5-a'],
    ['NukeViet print page', 'https://so.vn/news/print/tin/a-5.html', 'https://so.vn/news/tin/a-5.html'],
    ['AMP page', 'https://bao.vn/a-1.html/amp', 'https://bao.vn/a-1.html'],
    ['AMP ending', 'https://bao.vn/a-1.amp', 'https://bao.vn/a-1'],
    ['session in the path', 'https://so.vn/tin;jsessionid=8A?id=1', 'https://so.vn/tin?id=1'],
    ['case on IIS', 'https://so.gov.vn/Pages/Tin.aspx?ItemID=9', 'https://so.gov.vn/pages/tin.aspx?itemid=9'],
    ['encoding', 'https://bao.vn/k%c3%bd-k%E1%BA%BFt%2D1', 'https://bao.vn/ký-kết-1'],
    [
      'Liferay window state',
      'https://so.vn/-/asset_publisher/x/content/a?p_p_state=normal&redirect=%2Fb&inheritRedirect=false',
      'https://so.vn/-/asset_publisher/x/content/a',
    ],
  ];
  it.each(twins)('takes twins by %s for one article', (_what, one, other) => {
    expect(canonicalAddress(one)).toBe(canonicalAddress(other));
    expect(addressId(one)).toBe(addressId(other));
  });

  const strangers: [string, string, string][] = [
    ['article number', 'https://bao.vn/a?id=1', 'https://bao.vn/a?id=2'],
    ['path case outside IIS', 'https://bao.vn/A1', 'https://bao.vn/a1'],
    ['another port', 'https://bao.vn:8080/a', 'https://bao.vn/a'],
    ['script route', 'https://so.vn/#/bai/1', 'https://so.vn/#/bai/2'],
    ['encoded slash', 'https://so.vn/a%2Fb', 'https://so.vn/a/b'],
    ['a domain of two labels', 'https://m.vn/a', 'https://vn/a'],
    ['redirect outside Liferay', 'https://so.vn/go?redirect=1', 'https://so.vn/go?redirect=2'],
    ['page of a listing', 'https://so.vn/tin?page=1', 'https://so.vn/tin?page=2'],
  ];
  it.each(strangers)('keeps apart what differs by %s', (_what, one, other) => {
    expect(canonicalAddress(one)).not.toBe(canonicalAddress(other));
  });

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalAddress(url);
        expect(canonicalAddress(once)).toBe(once);
      }),
    );
  });

  it.each(['http://bao.vn/m/m/a', 'http://bao.vn/print/amp/a', 'http://bao.vn/a/amp/print'])(
    'sees through marks upon marks: %s',
    (url) => {
      expect(canonicalAddress(url)).toBe('https://bao.vn/a');
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])('takes a parameter named %s for one', (name) => {
    expect(canonicalAddress(`http://bao.vn/a?${name}`)).toBe(`https://bao.vn/a?${name}=`);
  });

  it.each(['ftp://bao.vn/a', 'javascript:alert(1)', '/tin/a', '', 'https://bao.vn/a\u0000'])(
    'refuses %j',
    (url) => {
      expect(() => canonicalAddress(url)).toThrow(RejectedInput);
    },
  );
});
