/** What a field means, in both languages, with an example as JSON has it. */
export interface FieldNote {
  vi: string;
  en: string;
  example?: unknown;
}

/** Notes by the field's path (describe-fields.ts). The codebook's test holds them against the schema, both ways. */
export type FieldNotes = Readonly<Record<string, FieldNote>>;
