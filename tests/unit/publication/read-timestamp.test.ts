import { describe, expect, it } from 'vitest';
import { readTimestamp } from '../../../shared/extraction/publication/read-timestamp.ts';
import { readUrlTimestamp } from '../../../shared/extraction/publication/url-timestamp.ts';
import { foldText } from '../../../shared/text/fold-text.ts';

const read = (line: string) => readTimestamp(foldText(line))?.value;

describe('a printed time', () => {
  it.each([
    ['29/05/2017', '2017-05-29'],
    ['Ngày 29 tháng 05 năm 2017', '2017-05-29'],
    ['8 tháng 1, 2019', '2019-01-08'],
    ['12 Tháng Mười Một, 2021', '2021-11-12'],
    ['2022-04-06 10:20:00', '2022-04-06T10:20:00+07:00'],
    ['19h07, 05/04/2022', '2022-04-05T19:07:00+07:00'],
    ['05.03.2021 | 00:00:00', '2021-03-05'],
    ['6/4/2022 12:15:00 SA', '2022-04-06T00:15:00+07:00'],
    ['18/07/2019 05:44:21', '2019-07-18T05:44:21+07:00'],
    ['3/1/2019 9:51 AM', '2019-03-01T09:51:00+07:00'],
    ['04/12/2023 07:45 AM', '2023-12-04T07:45:00+07:00'],
  ])('%s is %s', (line, value) => expect(read(line)).toBe(value));

  it.each(['31/02/2022', '5/13/2022', '12.345/2022', 'tháng 3/2022', '24/7'])('%s is no day', (line) =>
    expect(read(line)).toBeUndefined(),
  );

  it('is spanned from its first to its last figure', () => {
    const line = 'Cập nhật lúc: 02:25 20/02/2017';
    const stamp = readTimestamp(foldText(line));
    expect(line.slice(stamp?.start, stamp?.end)).toBe('02:25 20/02/2017');
  });
});

describe('an address', () => {
  it('tells the minute when its number is a time', () => {
    const url = 'https://bao.test/tin-tuc-20150530162238256.htm';
    const stamp = readUrlTimestamp(url);
    expect(stamp?.value).toBe('2015-05-30T16:22:00+07:00');
    expect(url.slice(stamp?.start, stamp?.end)).toBe('20150530162238256');
  });

  it('tells the day when its folders do', () =>
    expect(readUrlTimestamp('https://bao.test/2022/05/01/ky-ket/')?.value).toBe('2022-05-01'));

  it.each([
    'https://bao.test/xa-hoi/202006/ky-ket-900899/',
    'https://bao.test/2019/01/ky-ket.html',
    'https://bao.test/c20680919.epi',
  ])('tells no day by a month or a serial number: %s', (url) =>
    expect(readUrlTimestamp(url)).toBeUndefined(),
  );
});
