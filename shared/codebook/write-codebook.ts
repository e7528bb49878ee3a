import type { z } from 'zod';
import { RecordItem } from '../contracts/answers.contract.ts';
import { Evidence } from '../contracts/evidence.contract.ts';
import { ProgrammeItem } from '../contracts/programme.contract.ts';
import { Document, Figure, Person } from '../contracts/record.contract.ts';
import { REASON_LABELS } from '../register/labels.ts';
import { RULE_LABELS } from '../register/rule-labels.ts';
import { describeFields, type FieldDescription } from './describe-fields.ts';
import { ENUMERATIONS, type Enumeration } from './enumerations.ts';
import type { FieldNote, FieldNotes } from './field-note.ts';
import { LABELLING_RULES } from './labelling-rules.ts';
import { DOCUMENT_NOTES, EVIDENCE_NOTES, FIGURE_NOTES, PERSON_NOTES } from './notes/article.notes.ts';
import { PROGRAMME_NOTES } from './notes/programme.notes.ts';
import { RECORD_NOTES } from './notes/record.notes.ts';

/** A public shape with the notes on its fields. */
export interface CodebookShape {
  title: string;
  schema: z.ZodType;
  notes: FieldNotes;
}

/** What the codebook describes, in its order. */
export const CODEBOOK_SHAPES: readonly CodebookShape[] = [
  { title: 'Bản ghi · Record', schema: RecordItem, notes: RECORD_NOTES },
  { title: 'Bằng chứng · Evidence', schema: Evidence, notes: EVIDENCE_NOTES },
  { title: 'Chương trình · Programme', schema: ProgrammeItem, notes: PROGRAMME_NOTES },
  { title: 'Số liệu · Figure', schema: Figure, notes: FIGURE_NOTES },
  { title: 'Văn bản được dẫn · Document', schema: Document, notes: DOCUMENT_NOTES },
  { title: 'Người · Person', schema: Person, notes: PERSON_NOTES },
];

/** The codebook as Markdown, in Vietnamese and English: fields, labelling rules, closed lists and reasons. */
export function writeCodebook(): string {
  const parts = [
    `# Kyket: sổ mã · codebook\n\nTệp này được sinh từ mã nguồn; this page is generated from the code (\`npm run codebook\`).\n\nTrong tệp CSV, các danh sách của một bản ghi chạy song song, ngăn cách bằng "; ". In CSV the lists of one record run in parallel, divided by "; ".`,
    ...CODEBOOK_SHAPES.map(writeShape),
    writeRules(),
    ...ENUMERATIONS.map(writeEnumeration),
    writeEvidenceRules(),
    writeReasons(),
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeShape({ title, schema, notes }: CodebookShape): string {
  const rows = describeFields(schema).map((field) => writeField(field, notes[field.path]));
  return `## ${title}\n\n| trường · field | kiểu · type | nghĩa | meaning | ví dụ · example |\n|---|---|---|---|---|\n${rows.join('\n')}`;
}

function writeField(field: FieldDescription, note: FieldNote | undefined): string {
  const absent = [field.isNullable ? 'null' : '', field.isOptional ? 'may be absent' : ''].filter(Boolean);
  const type = [field.type, ...absent].join(', or ');
  const example = note?.example === undefined ? '' : `\`${JSON.stringify(note.example)}\``;
  return writeRow([`\`${field.path}\``, type, note?.vi ?? '', note?.en ?? '', example]);
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
