import type { RegisterRecord, StoredArticle } from '../../../shared/contracts/article.contract.ts';
import { ACTIONS, INSTRUMENTS } from '../../../shared/contracts/enumerations.contract.ts';
import { mintRecordIds } from '../../../shared/store/article/article-identity.ts';
import { generateParties } from './generate-parties.ts';
import { openRandom, type Random } from './random.ts';

/** An article as the store would hold it, with the time of its change entry. */
export interface GeneratedArticle {
  article: StoredArticle;
  changedAt: string;
}

const SUBJECTS = [
  'công tác dân vận',
  'bảo đảm an ninh trật tự trong tình hình mới',
  'phòng, chống tội phạm và tệ nạn xã hội',
  'xây dựng nông thôn mới, đô thị văn minh',
  'bảo vệ môi trường và ứng phó với biến đổi khí hậu',
  'giám sát và phản biện xã hội',
  'phòng cháy, chữa cháy và cứu nạn, cứu hộ',
  'quản lý, bảo vệ biên giới và chủ quyền lãnh thổ',
  'hỗ trợ hội viên vay vốn phát triển kinh tế',
  'phổ biến, giáo dục pháp luật',
  'bảo vệ rừng, phòng cháy rừng',
  'chăm sóc sức khỏe nhân dân',
  'thực hiện chính sách dân tộc, tôn giáo',
  'tiếp công dân, giải quyết khiếu nại, tố cáo',
];
const UNITS = [
  'hộ',
  'lượt người',
  'mô hình',
  'triệu đồng',
  'buổi tuyên truyền',
  'hội viên',
  'tỷ đồng',
  '%',
  'vụ',
  'km',
];
const REASONS = [
  'type-unsaid',
  'parties-from-elsewhere',
  'year-inferred',
  'place-ambiguous',
  'one-party-only',
];
const COUNT_UNITS = ['nội dung', 'chương', 'điều', 'nhiệm vụ'];
const NEWEST_DAY = Date.parse('2026-11-20T00:00:00Z');
const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

/** What an article tells, and the day of the event that it reports. */
interface Report {
  dayMs: number;
  told: Telling[];
}
type Telling = Omit<RegisterRecord, 'id' | 'articleId' | 'extractorVersion'>;

/**
 * Articles with so many records in all, the same for the same seed. Spread as in the gold cases and the portals' archives:
 * most records of late years and of a few provinces, two parties, one record an article; an eighth without a date, three
 * in ten without a period, a quarter with a reason. Of three signings one is reported by several papers; some are reviewed
 * later, and some renewed when their period ends. Changes are spread over two years.
 */
export function* generateArticles(recordCount: number, seed = 1): Generator<GeneratedArticle> {
  const random = openRandom(seed);
  const spanMs = 700 * DAY_MS;
  let [number, count] = [0, 0];
  for (const { dayMs, told } of eachReport(random)) {
    const kept = told.slice(0, recordCount - count);
    count += kept.length;
    const changedAt = new Date(
      NEWEST_DAY - spanMs + Math.floor((count / recordCount) * spanMs),
    ).toISOString();
    yield { article: generateArticle(random, number, { dayMs, told: kept }), changedAt };
    if (count === recordCount) return;
    number += 1;
  }
}

function* eachReport(random: Random): Generator<Report> {
  for (;;) {
    // Squared: most are of late.
    const signedMs = NEWEST_DAY - Math.floor(random.next() ** 2 * 18 * 365) * DAY_MS;
    let agreed: Agreement | undefined = generateAgreement(random, signedMs);
    while (agreed !== undefined) {
      yield* reportEvent(random, agreed);
      if (random.chance(0.15)) {
        const reviewed = {
          ...agreed,
          action: 'reviewed' as const,
          dayMs: agreed.dayMs + sampleYears(random),
        };
        if (reviewed.dayMs <= NEWEST_DAY) yield* reportEvent(random, reviewed);
      }
      agreed = random.chance(0.2) ? renew(agreed) : undefined;
    }
  }
}

function* reportEvent(random: Random, agreed: Agreement): Generator<Report> {
  const papers = random.chance(0.67) ? 1 : random.chance(0.7) ? 2 : 3 + random.below(4);
  for (let paper = 0; paper < papers; paper += 1) {
    // What else was signed on that day, as one article tells it.
    const others = Array.from({ length: sampleRecordCount(random) - 1 }, () =>
      generateAgreement(random, agreed.dayMs),
    );
    yield { dayMs: agreed.dayMs, told: [agreed, ...others].map((each) => tell(random, each)) };
  }
}

function sampleRecordCount(random: Random): number {
  if (random.chance(0.7)) return 1;
  return random.chance(0.7) ? 2 : 3 + random.below(4);
}

function sampleYears(random: Random): number {
  return (1 + random.below(4)) * YEAR_MS + random.below(90) * DAY_MS;
}

interface Agreement extends Pick<Telling, 'action' | 'instrument' | 'subject' | 'parties'> {
  dayMs: number;
  period: { start: number; end: number };
}

function generateAgreement(random: Random, dayMs: number): Agreement {
  const year = new Date(dayMs).getUTCFullYear();
  return {
    dayMs,
    action: random.skewed(ACTIONS, 1.6),
    instrument: random.skewed(INSTRUMENTS, 1.3),
    subject: random.skewed(SUBJECTS, 0.8),
    period: { start: year, end: year + random.skewed([4, 0, 1, 2, 9]) },
    parties: generateParties(random),
  };
}

/** @returns undefined where the period still runs */
function renew({ period, ...agreed }: Agreement): Agreement | undefined {
  const years = period.end - period.start;
  const dayMs = agreed.dayMs + (years + 1) * YEAR_MS;
  const next = { start: period.end + 1, end: period.end + 1 + years };
  return dayMs > NEWEST_DAY ? undefined : { ...agreed, dayMs, period: next };
}

/** One paper's account: each leaves something out. */
function tell(random: Random, { dayMs, period, ...agreed }: Agreement): Telling {
  const day = isoDay(dayMs);
  return {
    ...agreed,
    date: random.chance(0.12) ? null : random.chance(0.06) ? day.slice(0, 7) : day,
    partOfDay: random.chance(0.5) ? 'morning' : null,
    subject: random.chance(0.15) ? null : agreed.subject,
    period: random.chance(0.3) ? null : period,
    contentCounts: Array.from({ length: random.chance(0.6) ? 1 + random.below(2) : 0 }, () => ({
      value: 2 + random.below(15),
      unit: random.skewed(COUNT_UNITS, 1.5),
      qualifier: null,
    })),
    reasons: random.chance(0.25) ? [random.skewed(REASONS)] : [],
    evidence: [],
  };
}

function generateArticle(random: Random, number: number, { dayMs, told }: Report): StoredArticle {
  const id = `bench${number.toString(36).padStart(11, '0')}`;
  const publishedMs = Math.min(NEWEST_DAY, dayMs + random.below(5) * DAY_MS);
  const publishedAt = random.chance(0.05) ? null : `${isoDay(publishedMs)}T0${random.below(10)}:15:00+07:00`;
  const ids = mintRecordIds(id, told);
  const records = told.map((record, i) => ({
    ...record,
    id: ids[i] ?? '',
    articleId: id,
    extractorVersion: '1',
  }));
  const [first] = records;
  const places = first?.parties[0];
  return {
    id,
    title: `${first?.parties
      .map(({ name }) => name)
      .slice(0, 2)
      .join(' và ')} ký kết chương trình phối hợp ${first?.subject ?? ''}`,
    text: '',
    url: `https://bao${random.below(60)}.example.vn/tin/${number}.html`,
    source: places?.province ? `Báo ${places.province}` : `congan${random.below(30)}.example.vn`,
    origin: { kind: 'portal', portalId: `portal-${random.below(20)}` },
    rawKey: `raw/${number}`,
    publishedAt,
    author: null,
    relevant: true,
    records,
    figures: generateFigures(random),
    documents: [],
    people: [],
    evidence: [],
    reasons: [],
    extractorVersion: '1',
  };
}

function generateFigures(random: Random): StoredArticle['figures'] {
  return Array.from({ length: random.chance(0.5) ? random.below(9) : 0 }, () => ({
    value: Math.ceil(10 ** (random.next() * 5)),
    comparator: random.skewed(['eq', 'gt', 'approx', 'lt'] as const, 1.5),
    unit: random.skewed(UNITS),
  }));
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
