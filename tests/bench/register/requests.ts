/** Lists that are read far in: their pages from the middle of the register on. */
export const DEEP_REQUESTS = [
  '/v1/records?',
  '/v1/records?sort=-updated',
  '/v1/records?partyType=police',
  '/v1/records?q=dan+van&sort=-date',
  '/v1/records?q=phoi+hop&sort=relevance',
  '/v1/parties?',
];

/** What tells of the collection rather than of the register; the first of these reads the register too. */
export const OTHER_REQUESTS = [
  '/v1/records.atom?',
  '/v1/portals?',
  '/v1/coverage?',
  '/v1/why?url=https%3A%2F%2Fbao.example.vn%2Fmoi%2F1.html',
];

/** What is asked: each filter alone, combinations as people use them, orders, and everything that is counted or listed. */
export const LIST_REQUESTS = [
  '',
  'sort=date',
  'sort=-updated',
  'action=signed',
  'instrument=regulation',
  'partyType=police',
  'partyType=mass_mobilization&partyType=police',
  'party=cong+an+tinh',
  'level=district',
  'province=Gia+Lai',
  'province=64',
  'provinceNow=Gia+Lai',
  'district=Dak+Doa',
  'commune=Quang+Trung',
  'commune=23638',
  'dateFrom=2021&dateTo=2023',
  'publishedFrom=2024',
  'periodFrom=2021&periodTo=2025',
  'activeOn=2026-11-22',
  'contentCount=5..10',
  'figure=1000..+ho',
  'source=bao+gia+lai',
  'reason=any',
  'updatedSince=2026-11-01',
  'q=dan+van&sort=-date',
  'q=phoi+hop&sort=relevance',
  'q=b%E1%BB%99+c%C3%B4ng+an&sort=relevance',
  'q=moi+truong&action=signed&province=Gia+Lai&dateFrom=2020',
  'partyType=police&partyType=womens_union&level=province&activeOn=2024&dateFrom=2020&action=signed',
  'limit=200',
].map((query) => `/v1/records?${query}`);

export const SUMMARY_REQUESTS = [
  '/v1/stats?by=year',
  '/v1/stats?by=month&by=action',
  '/v1/stats?by=provinceNow',
  '/v1/stats?by=partyType&by=partyType',
  '/v1/stats?by=partyType&by=year&province=Gia+Lai',
  '/v1/parties?',
  '/v1/parties?partyType=police&dateFrom=2020',
  '/v1/places?kind=district',
  '/v1/figures?figure=ho&sort=-value',
  '/v1/programmes?',
  '/v1/programmes?activeOn=2026-11-22&partyType=police',
];
