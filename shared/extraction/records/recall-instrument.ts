import { headOf } from '../engine/mention.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import type { PeriodMention } from '../periods/find-periods.ts';
import type { Draft } from './draft.ts';

/**
 * "… phối hợp thực hiện Nghị quyết liên tịch 01 … . Ngày 28/9, hai ngành mở hội nghị tổng kết.": a telling that names
 * no instrument is of the one named last before it. Its years may stand anywhere in that sentence.
 */
export function recallInstrument(
  draft: Draft,
  instruments: InstrumentMention[],
  periods: PeriodMention[],
): void {
  const telling = draft.tellings[0];
  if (draft.type !== undefined || telling === undefined) return;
  const isBefore = ({ value }: InstrumentMention) =>
    value.head.start < telling.action.value.words.start && value.sentence.source === telling.sentence.source;
  const typed = instruments.filter(({ value }) => value.isSpecific && value.type !== undefined);
  const recalled = typed.findLast(isBefore) ?? typed[0];
  if (recalled === undefined) return;
  draft.type = recalled.value.type;
  if (telling.instrument === undefined) draft.period ??= findSentencePeriod(recalled, periods);
}

function findSentencePeriod(
  { value }: InstrumentMention,
  periods: PeriodMention[],
): PeriodMention | undefined {
  const { sentence } = value;
  return periods.find((period) => {
    const { source, start, end } = headOf(period);
    return (
      source === sentence.source &&
      start >= sentence.start &&
      end <= sentence.end &&
      period.value.end > period.value.start
    );
  });
}
