/** Kinds of numbered documents as printed, longest first, real words in any case. */
export const DOCUMENT_TYPES =
  'thông tư liên tịch|nghị quyết liên tịch|nghị quyết|chỉ thị|quyết định|kết luận|nghị định|thông tư|thông tri|thông báo|thông cáo|thông báo kết luận|pháp lệnh|bộ luật|luật|quy định|quy chế phối hợp|quy chế|quy ước|kế hoạch phối hợp|kế hoạch liên tịch|kế hoạch liên ngành|kế hoạch|chương trình phối hợp|chương trình hành động|chương trình liên tịch|chương trình|hướng dẫn liên ngành|hướng dẫn|công văn|công điện|báo cáo|tờ trình|đề án|bản ghi nhớ|biên bản ghi nhớ|biên bản|thỏa thuận|thoả thuận|hiệp đồng|văn bản|ctph|nqlt|nq|ct|kl|kh|qđ|nđ|tt|cv|hd';
/** Law-makers' documents are cited by a bare number too ("Chỉ thị 05"); "Chương trình 135" is the name of a policy. */
export const BARE_NUMBER_TYPES = 'nghị quyết|chỉ thị|quyết định|kết luận|nghị định|thông tư|pháp lệnh';

/** First words of bodies that issue documents, real words. */
export const ISSUER_START =
  /^(?:bộ|ban|thủ tướng|chính phủ|quốc hội|ủy ban|uỷ ban|ubtv|ubnd|hđnd|hội|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy|huyện uỷ|thị ủy|quận ủy|đảng ủy|đảng uỷ|đảng đoàn|thường trực|thường vụ|trung ương|công an|tổng|liên|chủ tịch|giám đốc|sở|huyện đoàn|tỉnh đoàn|thành đoàn|viện|tòa|toà|đoàn|mặt trận|bch|btv|bct|quân ủy|tư lệnh|cục|văn phòng|thanh tra|bhxh|bảo hiểm|ngân hàng)(?![\p{L}])/iu;
