import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeFields } from '../../../shared/codebook/describe-fields.ts';
import { describeTables } from '../../../shared/codebook/describe-tables.ts';
import { ENUMERATIONS } from '../../../shared/codebook/enumerations.ts';
import { TABLE_NOTES } from '../../../shared/codebook/notes/register.notes.ts';
import { CODEBOOK_CSVS, CODEBOOK_SHAPES, writeCodebook } from '../../../shared/codebook/write-codebook.ts';
import * as enumerations from '../../../shared/contracts/enumerations.contract.ts';
import { REASONS } from '../../../shared/extraction/reasons.ts';
import { PROGRAMME_CSV_HEAD } from '../../../shared/register/exports/programme-csv.ts';
import { CSV_HEAD } from '../../../shared/register/exports/record-csv.ts';
import { OLDEST_SQLITE } from '../../../shared/register/schema.ts';

const README = join(import.meta.dirname, '..', '..', '..', 'README.md');
const PAGE = join(import.meta.dirname, '..', '..', '..', 'docs', 'codebook.md');
/** Lists that no described shape has. */
const NOT_DESCRIBED = new Set(['ARTICLE_ORIGINS']);

describe('the codebook', () => {
  it('is in docs as the code has it (npm run codebook)', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(writeCodebook());
  });

  it.each(CODEBOOK_SHAPES)(
    'has a note in both languages on each field of $title, and on nothing else',
    (shape) => {
      const paths = describeFields(shape.schema, Object.keys(shape.elsewhere ?? {})).map(({ path }) => path);
      expect(Object.keys(shape.notes).sort()).toEqual([...paths].sort());
      for (const { vi, en } of Object.values(shape.notes)) expect([vi.trim(), en.trim()]).not.toContain('');
    },
  );

  it.each(CODEBOOK_SHAPES)(
    'gives examples that the schema of $title takes',
    ({ schema, notes, elsewhere = {} }) => {
      const ajv = new Ajv2020({ strict: false, validateFormats: false });
      const fields = describeFields(schema, Object.keys(elsewhere));
      for (const field of fields) {
        const example = notes[field.path]?.example;
        const isSpelledOut = fields.some(
          ({ path }) => path.startsWith(`${field.path}.`) || path.startsWith(`${field.path}[].`),
        );
        // A part is told by the examples of its fields.
        if (example === undefined)
          expect(
            isSpelledOut ||
              field.path in elsewhere ||
              /\.value$/.test(field.path) ||
              field.path.startsWith('spans'),
            field.path,
          ).toBe(true);
        else expect(ajv.validate(field.schema, example), field.path).toBe(true);
      }
    },
  );

  it.each(CODEBOOK_SHAPES)('leaves out of $title only what is a shape of its own', (shape) => {
    const fields = describeFields(shape.schema);
    for (const [path, told] of Object.entries(shape.elsewhere ?? {})) {
      expect(CODEBOOK_SHAPES.map(({ schema }) => schema)).toContain(told);
      const { $schema: _dialect, ...expected } = z.toJSONSchema(told);
      expect(fields.find((field) => field.path === path)?.schema.items).toEqual(expected);
    }
  });

  it.each(CODEBOOK_CSVS)('tells each of $title in both languages, by a field that there is', (csv) => {
    expect(Object.keys(csv.notes)).toEqual(csv.columns);
    const paths = describeFields(csv.schema).map(({ path }) => path);
    for (const [column, { field, vi, en }] of Object.entries(csv.notes)) {
      expect(paths, column).toContain(field);
      const told = [vi ?? csv.fieldNotes[field]?.vi, en ?? csv.fieldNotes[field]?.en];
      for (const words of told) expect(words?.trim(), column).toMatch(/./);
    }
  });

  it('tells the columns that stand in the first line of the files', () => {
    const told = CODEBOOK_CSVS.map(({ columns }) => `\ufeff${columns.join(',')}\r\n`);
    expect(told).toEqual([CSV_HEAD, PROGRAMME_CSV_HEAD]);
  });

  it('tells every table of the register file and every column of it in both languages, and no other', () => {
    const tables = describeTables();
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(TABLE_NOTES));
    for (const { name, columns } of tables) {
      const note = TABLE_NOTES[name];
      expect(Object.keys(note?.columns ?? {}).sort(), name).toEqual(columns.map((one) => one.name).sort());
      for (const words of [note, ...Object.values(note?.columns ?? {})])
        for (const text of [words?.vi, words?.en]) expect(text?.trim(), name).toMatch(/./);
    }
  });

  it('says which SQLite reads the register file', () => {
    expect(writeCodebook()).toContain(`needs SQLite ${OLDEST_SQLITE} or later`);
    expect(readFileSync(README, 'utf8')).toContain(`needs SQLite ${OLDEST_SQLITE} (2023) or later`);
  });

  it('has every closed list and every reason', () => {
    const page = writeCodebook();
    const lists = Object.entries(enumerations).filter(([name]) => !NOT_DESCRIBED.has(name));
    expect(lists.length).toBeGreaterThan(7);
    const described = ENUMERATIONS.map(({ values }) => values);
    for (const [name, values] of lists) expect(described, name).toContain(values);
    for (const code of Object.keys(REASONS)) expect(page).toContain(`| \`${code}\` |`);
  });
});
