import type { OrganisationType } from '../organisation-type.ts';
import { OPEN, OWNED, PLACELESS, row } from './row.ts';

/** Army, border guard, police, courts, procuracies, inspection and justice. */
export const FORCES_AND_JUSTICE_ROWS: readonly OrganisationType[] = [
  row('justice', 'central', 'tong-cuc-thads', 'tong cuc (?:thi hanh an dan su|thads)', PLACELESS),
  row('military', 'province', 'bo-chqs', 'bo (?:chi huy quan su|chqs|ch quan su)|bchqs'),
  row('military', 'district', 'ban-chqs', 'ban (?:chi huy quan su|chqs|ch quan su)'),
  row(
    'military',
    'none',
    'ban-ptkv',
    'ban (?:chi huy|ch) (?:phong thu|pt)(?: ?\\([a-z]{2,6}\\))? (?:khu vuc|kv)',
    OPEN,
  ),
  row('military', 'none', 'ban-ptkv', 'ban chptkv', OPEN),
  row(
    'military',
    'none',
    'quan-khu',
    '(?:cuc chinh tri |cuc hau can |bo tu lenh |btl |bo tham muu )?quan (?:khu|doan) (?:thu do|\\d+)',
    PLACELESS,
  ),
  row('military', 'none', 'quan-khu', '(?:cuc chinh tri )?quan khu \\d', PLACELESS),
  row(
    'military',
    'none',
    'hai-quan',
    '(?:(?:bo tu lenh|btl) )?(?:vung (?:\\d|[ivx]+|[a-e]) hai quan|vung canh sat bien \\d|hai doan \\d+|lu doan \\d+ hai quan)',
    PLACELESS,
  ),
  row(
    'military',
    'central',
    'canh-sat-bien',
    '(?:(?:bo tu lenh|btl|luc luong) )?canh sat bien(?: viet nam)?',
    PLACELESS,
  ),
  row(
    'military',
    'central',
    'hai-quan',
    '(?:bo tu lenh|btl) (?:quan chung )?hai quan(?: viet nam)?|(?:(?:bo tu lenh|btl) )?quan chung (?:hai quan|phong khong(?: -|-) ?khong quan)(?: viet nam)?',
    PLACELESS,
  ),
  row('military', 'province', 'bo-tu-lenh', '(?:bo tu lenh|btl)(?: thu do)?'),
  row('military', 'none', 'don-vi-quan-doi', '(?:su|lu|trung|tieu|hai|binh) doan|dai doi', OPEN),
  row(
    'military',
    'none',
    'don-vi-quan-doi-chuyen-mon',
    '(?:(?:su|lu|trung|tieu|hai|binh) doan|dai doi)(?: (?:huan luyen|co dong|bo binh|phao binh|cong binh|thiet giap|dac cong|xe tang|hai doi|bien phong|bao ve bien gioi|thong tin|phong khong|tau|du bi dong vien|quan y|van tai)){1,4}',
    OPEN,
  ),
  row(
    'military',
    'none',
    'tram-quan-su',
    '(?:tram (?:ra ?-?da|radar|thong tin)|nha gian|kho|doan an dieu duong) (?:[a-z]{1,2} ?)?\\d{1,4}(?:/\\d{1,2})?(?: hai quan| phong khong)?',
  ),
  row('military', 'none', 'doan-ktqp', 'doan (?:kinh te(?: -|-|,) ?quoc phong|ktqp|kt-qp)', OPEN),
  row('military', 'told', 'phong-chinh-tri', 'phong chinh tri', OWNED),
  row('military', 'told', 'quan-su', 'quan su', { printed: 'quân sự' }),
  row('military', 'central', 'bo-quoc-phong', 'bo quoc phong|tong cuc chinh tri|bo tong tham muu', PLACELESS),

  row(
    'border_guard',
    'province',
    'bdbp',
    '(?:(?:(?:bo|ban) (?:chi huy|ch)|bch|chi huy) )?(?:bo doi bien phong|bdbp|bd bien phong|bien phong(?= (?:tinh|thanh pho)(?![a-z])))',
  ),
  row('border_guard', 'told', 'bdbp', 'bien phong'),
  row('border_guard', 'central', 'btl-bdbp', '(?:bo tu lenh|btl) (?:bo doi bien phong|bdbp)', PLACELESS),
  row(
    'border_guard',
    'none',
    'don-bien-phong',
    '(?:don|tram|hai doan|hai doi) (?:kiem soat )?(?:bien phong|bp|bdbp)(?: (?:cua khau|ck|cang))?',
    OPEN,
  ),

  // Short for one that was named in full: "Đồn cùng Trường …".
  row('border_guard', 'none', 'don-bien-phong', 'don(?= (?:va|cung|da|voi|ky|phoi hop)(?![a-z]))', OPEN),

  row('border_guard', 'none', 'hai-doi', 'hai doi \\d+(?: bien phong| bp)?', OWNED),

  row('police', 'told', 'cong-an', 'cong an(?: nhan dan)?', { lowerCase: true }),
  row(
    'police',
    'none',
    'canh-sat-co-dong',
    '(?:(?:tieu doan|trung doan|dai doi) )?(?:canh sat co dong|cscd)(?: so)?(?: \\d+)?',
  ),
  row('police', 'none', 'trai-giam', '(?:trai (?:giam|tam giam)|co so giao duc bat buoc)', OPEN),
  row(
    'police',
    'told',
    'canh-sat-pccc',
    '(?:so )?canh sat (?:pccc(?: (?:va|&) cnch)?|phong chay(?:,| va)? chua chay)',
  ),
  row(
    'police',
    'told',
    'co-quan-dieu-tra',
    'co quan (?:canh sat dieu tra|csdt|an ninh dieu tra|andt)',
    OWNED,
  ),
  row(
    'police',
    'told',
    'cong-an',
    'ca(?= (?:tinh|thanh pho|tp|huyen|quan|thi xa|tx|xa|phuong|thi tran)(?![a-z]))',
  ),
  row('police', 'province', 'cong-an', 'catp'),
  row(
    'police',
    'told',
    'phong-cong-an',
    'phong (?:canh sat giao thong|csgt|canh sat (?:hinh su|kinh te|moi truong)|pa\\d\\d|pc\\d\\d|an ninh (?:noi dia|kinh te|chinh tri noi bo))',
    OWNED,
  ),
  row('police', 'central', 'bo-cong-an', 'bo cong an|cuc canh sat giao thong', PLACELESS),
  row('other_organisation', 'told', 'hoi-cuu-cand', 'hoi (?:cuu cong an nhan dan|cuu cand)'),
];
