import { convertByTable, type FontEncoding } from './font-encoding.ts';

/** TCVN 5712:1993 VN3, the `.Vn…` fonts (ABC). Capitals with tones are drawn by the `…H` fonts from small letters. */
const CODES =
  '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ' +
  'ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ';

const TABLE = new Map(
  CODES.split(' ').map((pair) => {
    const [code = '', letter = ''] = pair;
    return [code, letter];
  }),
);

export const tcvn3: FontEncoding = { name: 'tcvn3', convert: convertByTable(TABLE) };
