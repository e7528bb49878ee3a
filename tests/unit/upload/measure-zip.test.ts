import { describe, expect, it } from 'vitest';
import { measureZip } from '../../../shared/upload/measure-zip.ts';
import { writeZip } from './documents/write-docx.ts';

const LIMIT = 1_000_000;
const FILES = { a: 'chữ '.repeat(1000), b: 'b' };
const SIZE = Buffer.byteLength(FILES.a) + Buffer.byteLength(FILES.b);

describe('what a ZIP unpacks to', () => {
  it.each([
    ['stored', {}],
    ['deflated', { deflated: true }],
    ['claimed to be nothing', { deflated: true, claimedBytes: 0 }],
    ['claimed to be gigabytes', { deflated: true, claimedBytes: 0x7fffffff }],
  ])('is measured, not believed, when its files are %s', (_, form) => {
    expect(measureZip(writeZip(FILES, form), LIMIT)?.unpackedBytes).toBe(SIZE);
  });

  it.each([
    ['one file', { a: 'a'.repeat(LIMIT + 1) }],
    ['all files together', { a: 'a'.repeat(LIMIT), b: 'b' }],
  ])('is over the limit by %s', (_, files) => {
    expect(measureZip(writeZip(files, { deflated: true }), LIMIT)?.unpackedBytes).toBe(Infinity);
    expect(measureZip(writeZip(files), LIMIT)?.unpackedBytes).toBe(Infinity);
  });

  it('may be all of the limit', () => {
    expect(
      measureZip(writeZip({ a: 'a'.repeat(LIMIT), b: '' }, { deflated: true }), LIMIT)?.unpackedBytes,
    ).toBe(LIMIT);
  });

  it('tells the tags of all files', () => {
    expect(measureZip(writeZip({ a: '<w:p><w:t>a</w:t></w:p>', b: '<p/>', c: '' }), LIMIT)?.tags).toBe(5);
  });

  const zip = Buffer.from(writeZip(FILES, { deflated: true }));
  const changed = (at: number, byte: number) => Buffer.from(zip).fill(byte, at, at + 1);
  it.each([
    ['bytes before the first file', Buffer.concat([Buffer.from('MZ'), zip])],
    [
      'bytes between directory and end',
      Buffer.concat([zip.subarray(0, -22), Buffer.from('PK'), zip.subarray(-22)]),
    ],
    ['fewer files than in its directory', changed(zip.length - 12, 1)],
    ['a method that is not read', changed(zip.indexOf('PK\x01\x02') + 10, 12)],
    ['files elsewhere than the directory says', changed(zip.indexOf('PK\x01\x02') + 42, 1)],
    ['files that end before they should', changed(zip.indexOf('PK\x01\x02') + 20, 5)],
    ['an end and nothing else', zip.subarray(-22)],
    ['no end', zip.subarray(0, -22)],
  ])('is not measured with %s', (_, bytes) => {
    expect(measureZip(bytes, LIMIT)).toBeUndefined();
  });
});
