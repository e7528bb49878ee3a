import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { describeFields } from '../../../shared/codebook/describe-fields.ts';
import { ENUMERATIONS } from '../../../shared/codebook/enumerations.ts';
import { CODEBOOK_SHAPES, writeCodebook } from '../../../shared/codebook/write-codebook.ts';
import * as enumerations from '../../../shared/contracts/enumerations.contract.ts';
import { REASONS } from '../../../shared/extraction/reasons.ts';

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
      const paths = describeFields(shape.schema).map(({ path }) => path);
      expect(Object.keys(shape.notes).sort()).toEqual([...paths].sort());
      for (const { vi, en } of Object.values(shape.notes)) expect([vi.trim(), en.trim()]).not.toContain('');
    },
  );

  it.each(CODEBOOK_SHAPES)('gives examples that the schema of $title takes', ({ schema, notes }) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const fields = describeFields(schema);
    for (const field of fields) {
      const example = notes[field.path]?.example;
      const isSpelledOut = fields.some(
        ({ path }) => path.startsWith(`${field.path}.`) || path.startsWith(`${field.path}[].`),
      );
      // A part is told by the examples of its fields.
      if (example === undefined)
        expect(
          isSpelledOut || /\.value$/.test(field.path) || field.path.startsWith('spans'),
          field.path,
        ).toBe(true);
      else expect(ajv.validate(field.schema, example), field.path).toBe(true);
    }
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
