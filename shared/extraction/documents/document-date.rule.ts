/** The day a document bears, read beside its number. */
export interface DocumentDate {
  /** `YYYY-MM-DD` */
  value: string;
  start: number;
  end: number;
  /** Where reading goes on: the end of the day when it directly follows the number. */
  after: number | undefined;
}

const DAY = String.raw`(?<d>\d{1,2})\s?(?:[/.-]|\stháng\s)\s?(?<m>\d{1,2})\s?(?:[/.-]|,?\snăm\s)\s?(?<y>(?:19|20)\d\d)(?!\d)`;
/** "…, ngày 10-8-2021", "(12/5/2016)", "ký ngày …", also with a stray blank ("ngà y"). */
const DIRECT = new RegExp(
  String.raw`^[\s,;(]*(?:ký |kí |ban hành |được ký |được ban hành )?(?:ngà\s?y|ng\.)?\s{0,2}${DAY}`,
  'iu',
);
/** "được lãnh đạo hai tỉnh ký ngày 18/4/2013", "của Bộ Chính trị ngày 15-5-2016". */
const LATER = new RegExp(String.raw`^(?<way>[^.;\d]{0,140}?)ngà\s?y\s{0,2}${DAY}`, 'iu');
const LATER_WAY = /(?:^|[\s,])(?:ký|kí|ký kết|ban hành|của|thông qua)(?:$|[\s,])/iu;
/** "Ký ngày 9-4-2018, Chương trình phối hợp số …" */
const BEFORE = new RegExp(
  String.raw`(?:ký|kí|ký kết|ban hành)(?: từ| vào)? ngà\s?y\s{0,2}${DAY}[\s,)]*$`,
  'iu',
);

/**
 * @param words the sentence
 * @param hit where type and number stand
 * @param from end of the document cited before, or 0
 * @param limit beginning of the next one, or the sentence's end
 */
export function readDocumentDate(
  words: string,
  hit: { start: number; end: number },
  from: number,
  limit: number,
): DocumentDate | undefined {
  const right = words.slice(hit.end, Math.min(limit, hit.end + 220));
  const direct = DIRECT.exec(right);
  if (direct !== null) return toDate(direct, hit.end, hit.end + direct[0].length);
  const later = LATER.exec(right);
  if (later !== null && LATER_WAY.test(later.groups?.way ?? '')) return toDate(later, hit.end, undefined);
  const begin = Math.max(from, hit.start - 60);
  const before = BEFORE.exec(words.slice(begin, hit.start));
  return before === null ? undefined : toDate(before, begin, undefined);
}

function toDate(match: RegExpExecArray, offset: number, after: number | undefined): DocumentDate | undefined {
  const { d, m, y } = match.groups ?? {};
  const [day, month] = [Number(d), Number(m)];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(Number(y), month, 0)).getUTCDate()))
    return undefined;
  const value = `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const digits = match[0].search(/\d/);
  return {
    value,
    start: offset + match.index + digits,
    end: offset + match.index + match[0].replace(/[\s,)]+$/, '').length,
    after,
  };
}
