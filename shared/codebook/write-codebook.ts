import type { z } from 'zod';
import { RecordItem } from '../contracts/answers.contract.ts';
import { CorrectionItem } from '../contracts/correction.contract.ts';
import { Evidence } from '../contracts/evidence.contract.ts';
import { ProgrammeItem, ProgrammeParts } from '../contracts/programme.contract.ts';
import { ProgrammeDecision } from '../contracts/programme-decision.contract.ts';
import { Document, Figure, Person } from '../contracts/record.contract.ts';
import { PROGRAMME_CSV_COLUMNS } from '../register/exports/programme-csv.ts';
import { CSV_COLUMNS } from '../register/exports/record-csv.ts';
import { REASON_LABELS } from '../register/labels.ts';
import { RULE_LABELS } from '../register/rule-labels.ts';
import { OLDEST_SQLITE } from '../register/schema.ts';
import { describeFields, type FieldDescription } from './describe-fields.ts';
import { describeTables, type TableDescription } from './describe-tables.ts';
import { ENUMERATIONS, type Enumeration } from './enumerations.ts';
import type { FieldNote, FieldNotes } from './field-note.ts';
import { LABELLING_RULES } from './labelling-rules.ts';
import { DOCUMENT_NOTES, EVIDENCE_NOTES, FIGURE_NOTES, PERSON_NOTES } from './notes/article.notes.ts';
import { type ColumnNotes, PROGRAMME_CSV_NOTES, RECORD_CSV_NOTES } from './notes/csv.notes.ts';
import { PROGRAMME_NOTES, PROGRAMME_PARTS_NOTES } from './notes/programme.notes.ts';
import { RECORD_NOTES } from './notes/record.notes.ts';
import { TABLE_NOTES } from './notes/register.notes.ts';
import { CORRECTION_NOTES, DECISION_NOTES } from './notes/review.notes.ts';

/** A public shape with the notes on its fields. */
export interface CodebookShape {
  title: string;
  schema: z.ZodType;
  notes: FieldNotes;
  /** Parts that are shapes of their own, by path, with the shape: told there and not again. */
  elsewhere?: Readonly<Record<string, z.ZodType>>;
}

/** A CSV file: its columns as the writer has them, and the shape whose fields they are read from. */
export interface CodebookCsv {
  title: string;
  columns: readonly string[];
  notes: ColumnNotes;
  schema: z.ZodType;
  fieldNotes: FieldNotes;
}

/** What the codebook describes, in its order. */
export const CODEBOOK_SHAPES: readonly CodebookShape[] = [
  { title: 'Bản ghi · Record', schema: RecordItem, notes: RECORD_NOTES },
  { title: 'Bằng chứng · Evidence', schema: Evidence, notes: EVIDENCE_NOTES },
  { title: 'Chương trình · Programme', schema: ProgrammeItem, notes: PROGRAMME_NOTES },
  {
    title: 'Chương trình, phần riêng của GET /v1/programmes/{id} · Programme, what its own answer adds',
    schema: ProgrammeParts,
    notes: PROGRAMME_PARTS_NOTES,
    elsewhere: { 'events[].tellings': RecordItem, decisions: ProgrammeDecision },
  },
  { title: 'Quyết định · Decision', schema: ProgrammeDecision, notes: DECISION_NOTES },
  { title: 'Sửa, xác nhận · Correction, confirmation', schema: CorrectionItem, notes: CORRECTION_NOTES },
  { title: 'Số liệu · Figure', schema: Figure, notes: FIGURE_NOTES },
  { title: 'Văn bản được dẫn · Document', schema: Document, notes: DOCUMENT_NOTES },
  { title: 'Người · Person', schema: Person, notes: PERSON_NOTES },
];

/** The CSV files of views and releases. */
export const CODEBOOK_CSVS: readonly CodebookCsv[] = [
  {
    title: 'Các cột của records.csv · Columns of records.csv',
    columns: CSV_COLUMNS,
    notes: RECORD_CSV_NOTES,
    schema: RecordItem,
    fieldNotes: RECORD_NOTES,
  },
  {
    title: 'Các cột của programmes.csv · Columns of programmes.csv',
    columns: PROGRAMME_CSV_COLUMNS,
    notes: PROGRAMME_CSV_NOTES,
    schema: ProgrammeItem,
    fieldNotes: PROGRAMME_NOTES,
  },
];

/** The codebook as Markdown, in Vietnamese and English: fields, columns, tables, labelling rules, closed lists and reasons. */
export function writeCodebook(): string {
  const parts = [
    `# Kyket: sổ mã · codebook\n\nTệp này được sinh từ mã nguồn; this page is generated from the code (\`npm run codebook\`).`,
    ...CODEBOOK_SHAPES.map(writeShape),
    ...CODEBOOK_CSVS.map(writeCsv),
    writeRegisterFile(),
    writeRules(),
    ...ENUMERATIONS.map(writeEnumeration),
    writeEvidenceRules(),
    writeReasons(),
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeShape({ title, schema, notes, elsewhere = {} }: CodebookShape): string {
  const rows = describeFields(schema, Object.keys(elsewhere)).map((field) =>
    writeField(field, notes[field.path]),
  );
  return `## ${title}\n\n| trường · field | kiểu · type | nghĩa | meaning | ví dụ · example |\n|---|---|---|---|---|\n${rows.join('\n')}`;
}

function writeField(field: FieldDescription, note: FieldNote | undefined): string {
  const absent = [field.isNullable ? 'null' : '', field.isOptional ? 'may be absent' : ''].filter(Boolean);
  const type = [field.type, ...absent].join(', or ');
  const example = note?.example === undefined ? '' : `\`${JSON.stringify(note.example)}\``;
  return writeRow([`\`${field.path}\``, type, note?.vi ?? '', note?.en ?? '', example]);
}

function writeCsv({ title, columns, notes, fieldNotes }: CodebookCsv): string {
  const rows = columns.map((column) => {
    const { field = '', vi, en } = notes[column] ?? {};
    const told = fieldNotes[field];
    return writeRow([`\`${column}\``, `\`${field}\``, vi ?? told?.vi ?? '', en ?? told?.en ?? '']);
  });
  return `## ${title}\n\nCác danh sách chạy song song, ngăn cách bằng "; "; null là ô trống. Lists run in parallel, divided by "; "; null is an empty cell.\n\n| cột · column | trường · field | nghĩa | meaning |\n|---|---|---|---|\n${rows.join('\n')}`;
}

function writeRegisterFile(): string {
  const tables = describeTables().map(writeTable);
  return `## register.sqlite\n\nCần SQLite ${OLDEST_SQLITE} trở lên; needs SQLite ${OLDEST_SQLITE} or later: older ones do not know the option \`contentless_delete\` of its search tables.\n\n${tables.join('\n\n')}`;
}

function writeTable({ name, columns }: TableDescription): string {
  const note = TABLE_NOTES[name];
  const rows = columns.map(({ name: column, type, isNullable }) => {
    const told = note?.columns[column];
    const kind = [type, isNullable ? 'null' : ''].filter(Boolean).join(', or ');
    return writeRow([`\`${column}\``, kind, told?.vi ?? '', told?.en ?? '']);
  });
  return `### \`${name}\`\n\n${note?.vi ?? ''} ${note?.en ?? ''}\n\n| cột · column | kiểu · type | nghĩa | meaning |\n|---|---|---|---|\n${rows.join('\n')}`;
}

function writeRules(): string {
  const rows = LABELLING_RULES.map(({ vi, en, example = '' }) => writeRow([vi, en, example]));
  return `## Quy tắc ghi · Labelling rules\n\n| quy tắc | rule | trong bài · as printed |\n|---|---|---|\n${rows.join('\n')}`;
}

function writeEnumeration({ title, values, labels, wording }: Enumeration): string {
  const rows = values.map((value) =>
    writeRow([`\`${value}\``, labels[value]?.vi ?? '', labels[value]?.en ?? '', wording[value] ?? '']),
  );
  return `## ${title.vi} · ${title.en}\n\n| mã · code | nghĩa | meaning | trong bài · as printed |\n|---|---|---|---|\n${rows.join('\n')}`;
}

function writeEvidenceRules(): string {
  const rows = Object.entries(RULE_LABELS).map(([code, { vi, en }]) => writeRow([`\`${code}\``, vi, en]));
  return `## Quy tắc đọc · Rules of evidence\n\n| mã · code | nghĩa | meaning |\n|---|---|---|\n${rows.join('\n')}`;
}

function writeReasons(): string {
  const rows = Object.entries(REASON_LABELS).map(([code, { vi, en }]) => writeRow([`\`${code}\``, vi, en]));
  return `## Lý do · Reasons\n\nMã có thể kèm chi tiết sau dấu hai chấm. A code may carry a detail after a colon.\n\n| mã · code | nghĩa | meaning |\n|---|---|---|\n${rows.join('\n')}`;
}

function writeRow(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
