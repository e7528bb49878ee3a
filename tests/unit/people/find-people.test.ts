import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../shared/extraction/people/find-people.ts';
import { listTokens } from '../../../shared/extraction/people/tokens.ts';
import { viewLine, viewPageLines } from '../../corpus/sentence-view.ts';

const rolesOf = (text: string) =>
  Object.fromEntries(findPeople(viewLine(text)).map(({ value }) => [value.name, value.role]));

describe('a person', () => {
  it('has the first role of the guide that any mention gives', () =>
    expect(
      rolesOf(
        'Dự hội nghị có ông Lê Văn An, Chủ tịch UBND xã. Ông Lê Văn An phát biểu. Ông Lê Văn An ký chương trình.',
      ),
    ).toEqual({ 'Lê Văn An': 'signer' }));

  it('is meant by a given name only when one person bears it', () =>
    expect(
      rolesOf(
        'Dự có ông Lê Văn An, Chủ tịch xã và ông Võ Thành An, Bí thư xã. Ông An phát biểu tại hội nghị.',
      ),
    ).toEqual({ 'Lê Văn An': 'attendee', 'Võ Thành An': 'attendee' }));

  it('speaks on as "đồng chí" in the sentences that follow', () =>
    expect(
      rolesOf('Đồng chí Lê Văn An, Chủ tịch UBND xã dự. Đồng chí yêu cầu các bên sớm triển khai.'),
    ).toEqual({
      'Lê Văn An': 'speaker',
    }));

  it('is listed over bullets as over semicolons', () => {
    const view = viewPageLines([], []);
    expect(view.body.start).toBe(0);
    const text =
      'Dự hội nghị có các đồng chí:\n\n- Lê Văn An, Chủ tịch UBND xã;\n\n- Trần Thị Bình, Bí thư Đảng ủy xã.';
    expect(rolesOf(text)).toEqual({ 'Lê Văn An': 'attendee', 'Trần Thị Bình': 'attendee' });
  });

  it('that only receives something is mentioned', () =>
    expect(rolesOf('Đoàn đến thăm và tặng quà cho bà Lê Thị Mận, hộ nghèo của xã.')).toEqual({
      'Lê Thị Mận': 'mentioned',
    }));

  it('shows the words that gave the role', () => {
    const view = viewLine('Đồng chí Lê Văn An, Chủ tịch UBND xã chủ trì hội nghị.');
    const person = findPeople(view)[0];
    const quote = (spans: { start: number; end: number }[] | undefined) =>
      view.text.slice(spans?.[0]?.start, spans?.[0]?.end);
    expect(quote(person?.spans)).toBe('Lê Văn An');
    expect(person?.details?.map(({ field, spans }) => [field, quote(spans)])).toEqual([
      ['titles[0]', 'Chủ tịch UBND xã'],
      ['role', 'chủ trì'],
    ]);
  });

  it('printed in capitals is title-cased', () =>
    expect(rolesOf('Thiếu tướng NGUYỄN VĂN HẢI, Tư lệnh Vùng 2 Hải quân phát biểu tại hội nghị.')).toEqual({
      'Nguyễn Văn Hải': 'speaker',
    }));
});

describe('tokens', () => {
  it('split glued dashes and keep apostrophes and strokes inside words', () =>
    expect(listTokens("Đ/c H'Mai-Trưởng Công an, 12 xã").map(({ text }) => text)).toEqual([
      'Đ/c',
      "H'Mai",
      '-',
      'Trưởng',
      'Công',
      'an',
      ',',
      '12',
      'xã',
    ]));
});
