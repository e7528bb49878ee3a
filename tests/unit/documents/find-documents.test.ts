import { describe, expect, it } from 'vitest';
import { findDocuments } from '../../../shared/extraction/documents/find-documents.ts';
import { viewLine } from '../../corpus/sentence-view.ts';

describe('a document', () => {
  it('named twice is one, with what either mention tells', () => {
    const found = findDocuments(
      viewLine(
        'Thực hiện Chỉ thị số 40-CT/TW, xã vào cuộc. Chỉ thị số 40-CT/TW ngày 22/11/2014 của Ban Bí thư đi vào đời sống.',
      ),
    );
    expect(found.map(({ value }) => value)).toEqual([
      { type: 'Chỉ thị', number: '40-CT/TW', date: '2014-11-22', issuer: 'Ban Bí thư' },
    ]);
  });

  it('named short after its full number is not another one', () =>
    expect(
      findDocuments(viewLine('Nghị quyết số 35-NQ/TW được triển khai. Nghị quyết 35 đi vào đời sống.')),
    ).toHaveLength(1));

  it('shows where its day and its issuer stand', () => {
    const view = viewLine(
      'Căn cứ Kế hoạch số 12-KH/TU ngày 30-7-2025 của Ban Thường vụ Thành ủy, hai bên ký kết.',
    );
    const quotes = findDocuments(view)[0]?.details?.map(({ field, spans }) => [
      field,
      view.text.slice(spans[0]?.start, spans[0]?.end),
    ]);
    expect(quotes).toEqual([
      ['date', '30-7-2025'],
      ['issuer', 'Ban Thường vụ Thành ủy'],
    ]);
  });

  it('bears no day that the calendar does not have', () =>
    expect(
      findDocuments(viewLine('Kế hoạch số 12-KH/TU ngày 31/02/2025 được ban hành.'))[0]?.value.date,
    ).toBeNull());
});
