/**
 * What papers print short and long, in folded words. Only short forms that mean one thing wherever they stand: BCH is a
 * committee in one article and a command in the next, so it is not here.
 */
const SHORT_FORMS = new Map(
  Object.entries({
    antt: 'an ninh trat tu',
    anqp: 'an ninh quoc phong',
    atgt: 'an toan giao thong',
    attp: 'an toan thuc pham',
    bdbp: 'bo doi bien phong',
    bhtn: 'bao hiem that nghiep',
    bhxh: 'bao hiem xa hoi',
    bhyt: 'bao hiem y te',
    bvmt: 'bao ve moi truong',
    cand: 'cong an nhan dan',
    ccb: 'cuu chien binh',
    cctp: 'cai cach tu phap',
    gddt: 'giao duc va dao tao',
    hcm: 'ho chi minh',
    hdnd: 'hoi dong nhan dan',
    hlhpn: 'hoi lien hiep phu nu',
    hssv: 'hoc sinh sinh vien',
    ldld: 'lien doan lao dong',
    ldtbxh: 'lao dong thuong binh va xa hoi',
    lhpn: 'lien hiep phu nu',
    mttq: 'mat tran to quoc',
    mttqvn: 'mat tran to quoc viet nam',
    nhcsxh: 'ngan hang chinh sach xa hoi',
    nnptnt: 'nong nghiep va phat trien nong thon',
    ntm: 'nong thon moi',
    pccc: 'phong chay chua chay',
    pctn: 'phong chong tham nhung',
    qdnd: 'quan doi nhan dan',
    qpan: 'quoc phong an ninh',
    tand: 'toa an nhan dan',
    tldld: 'tong lien doan lao dong',
    tncs: 'thanh nien cong san',
    tncshcm: 'thanh nien cong san ho chi minh',
    tnxp: 'thanh nien xung phong',
    tp: 'thanh pho',
    tphcm: 'thanh pho ho chi minh',
    tw: 'trung uong',
    tx: 'thi xa',
    ubmttq: 'uy ban mat tran to quoc',
    ubmttqvn: 'uy ban mat tran to quoc viet nam',
    ubnd: 'uy ban nhan dan',
    vksnd: 'vien kiem sat nhan dan',
  }),
);

/** @returns the words that a folded word stands for; itself where it is no short form */
export function writeOut(word: string): string[] {
  return SHORT_FORMS.get(word)?.split(' ') ?? [word];
}
