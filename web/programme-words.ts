import type { ProgrammeItem } from '../shared/contracts/programme.contract.ts';
import { INSTRUMENT_LABELS } from '../shared/register/labels.ts';

/** Between values that sources tell differently. */
export const OR = ' hoặc ';

export const STAGE_WORDS: Record<ProgrammeItem['stage'], string> = {
  signed: 'đã ký kết',
  launched: 'đã triển khai',
  reviewed: 'đã sơ kết hoặc tổng kết',
  renewed: 'đã được ký tiếp',
};

/** `Chương trình: công tác dân vận`; of a kind that sources tell differently, all of them. */
export function showProgrammeTitle({ told }: Pick<ProgrammeItem, 'told'>): string {
  const kinds = told.instrument.map(({ value }) => INSTRUMENT_LABELS[value].vi);
  const name = kinds.length === 0 ? INSTRUMENT_LABELS.programme.vi : kinds.join(OR);
  const subject = told.subject[0]?.value;
  return subject === undefined ? `${name} phối hợp` : `${name}: ${subject}`;
}
