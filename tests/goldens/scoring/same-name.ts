import type { GoldParty } from './gold-case.ts';

/** Case, diacritics and punctuation away: what two spellings of one name share. */
export function foldName(text: string | null | undefined): string {
  const bare = (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
  return bare
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/** One spelling for each body that is printed in several ways, on folded text, applied in order. */
const SPELLINGS: [RegExp, string][] = [
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\bmat tran to quoc\b/g, 'mttq'],
  [/\bub ?mttq(?:vn)?\b/g, 'mttq'],
  [/\b(?:ban thuong truc )?(?:uy ban |ub )?(trung uong )?mttq(?: viet nam| vn)?\b/g, '$1mttq'],
  [/\b(?:ban|bo) (?:chi huy quan su|chqs)\b/g, 'chqs'],
  [/\bbo doi bien phong\b/g, 'bdbp'],
  [/\bbo chi huy bdbp\b/g, 'bdbp'],
  [/\bbtl\b/g, 'bo tu lenh'],
  [/\bdoan dai bieu quoc hoi\b/g, 'doan dbqh'],
  [/\bhoi (?:lien hiep )?phu nu\b/g, 'hoi lhpn'],
  [/\bcuu chien binh\b/g, 'ccb'],
  [/\bhoi (?:nong dan viet nam|ndvn|nd)\b/g, 'hoi nong dan'],
  [/\blien doan lao dong\b/g, 'ldld'],
  [/\bdoan (?:thanh nien cong san ho chi minh|tncshcm|tncs ho chi minh|thanh nien)\b/g, 'doan tn'],
  [/\btoa an nhan dan\b/g, 'tand'],
  [/\bvien (?:kiem sat nhan dan|ksnd|kiem sat nd)\b/g, 'vksnd'],
  [/\bvien ksqs\b/g, 'vien kiem sat quan su'],
  [/\bdai (?:phat thanh (?:va )?truyen hinh|pt ?th)\b/g, 'dai ptth'],
  [/\bban tuyen giao va dan van\b/g, 'ban tgdv'],
];
const LEVEL_WORDS =
  /\b(?:tinh|huyen|thanh pho|tp|thi xa|quan(?! (?:su|khu|doi|ly|chung))|xa|phuong|thi tran|tx|h)\b/g;

function nameWords(name: string): string[] {
  const short = SPELLINGS.reduce(
    (text, [pattern, spelling]) => text.replace(pattern, spelling),
    foldName(name),
  );
  return short.replace(LEVEL_WORDS, ' ').split(/\s+/).filter(Boolean);
}

/** A party's name without the places that its own place keys tell already. */
function bodyWords(party: GoldParty): string[] {
  const places = [party.province, party.district, party.commune].flatMap((place) =>
    foldName(place).split(' '),
  );
  const rest = nameWords(party.name).filter((word) => !places.includes(word));
  return rest.length > 0 ? rest : nameWords(party.name);
}

/** Share of common words, 0 to 1, repeated words counted. */
export function wordOverlap(a: string[], b: string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const rest = [...b];
  let hits = 0;
  for (const word of a) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    hits += 1;
    rest.splice(at, 1);
  }
  return (2 * hits) / (a.length + b.length);
}

export function phraseOverlap(a: string, b: string): number {
  return wordOverlap(foldName(a).split(' '), foldName(b).split(' '));
}

/** How alike two parties are: 0 when their types differ. */
export function partyLikeness(a: GoldParty, b: GoldParty): number {
  if (a.type !== b.type) return 0;
  const whole = wordOverlap(nameWords(a.name), nameWords(b.name));
  const keys = ['province', 'district', 'commune'] as const;
  const placesAgree = keys.every((key) => !a[key] || !b[key] || foldName(a[key]) === foldName(b[key]));
  return placesAgree ? Math.max(whole, wordOverlap(bodyWords(a), bodyWords(b))) : whole;
}
