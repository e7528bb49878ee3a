import { PhraseSet } from './phrase-set.ts';

const list = (words: string) => words.split(',').map((word) => word.trim());

/** Words that announce a person: `đồng chí`, `ông`. */
export const HONORIFICS = new PhraseSet(
  list(
    'đồng chí,đ/c,đc,ông,bà,anh,chị,em,cô,chú,bác,cụ,thầy,cô giáo,thầy giáo,nghệ nhân,già làng,trưởng bản,trưởng thôn,linh mục,thượng tọa,thượng toạ,hòa thượng,hoà thượng,đại đức,ni sư,ni trưởng,mục sư,giám mục,sư thầy,bác sĩ,kỹ sư,luật sư,tiến sĩ,thạc sĩ,ts,ths,pgs,gs,bs,nhà giáo,nhà văn,nhạc sĩ,nhà thơ,mẹ,mẹ việt nam anh hùng',
  ),
);
/** Announce several: "các đồng chí:", "hai ông". */
export const PLURALS = new Set(list('các,hai,ba,bốn,năm,những,nhiều'));

/** Ranks; kept as a person's first title. */
export const RANKS = new PhraseSet(
  list(
    'đại tướng,thượng tướng,trung tướng,thiếu tướng,đô đốc,phó đô đốc,chuẩn đô đốc,đại tá,thượng tá,trung tá,thiếu tá,đại úy,đại uý,thượng úy,thượng uý,trung úy,trung uý,thiếu úy,thiếu uý,chuẩn úy,thượng sĩ,trung sĩ',
  ),
);

/** First words of an office. Longest match wins; `phó`, `quyền`, `nguyên` may stand before any of them. */
export const TITLE_HEADS = new PhraseSet(
  list(
    'phó ban,phó đoàn,phó phòng,phó vụ,phó văn phòng,thống đốc,tổng thanh tra chính phủ,chủ tịch,chủ tịch nước,bí thư,trưởng,giám đốc,tổng giám đốc,chủ nhiệm,viện trưởng,viện phó,chánh án,chánh văn phòng,chánh thanh tra,chánh,chính ủy,chính uỷ,chính trị viên,tư lệnh,tham mưu trưởng,tham mưu phó,chỉ huy trưởng,chỉ huy phó,đồn trưởng,đồn phó,đội trưởng,đội phó,hải đội trưởng,tiểu đoàn trưởng,đại đội trưởng,trung đoàn trưởng,lữ đoàn trưởng,sư đoàn trưởng,hiệu trưởng,hiệu phó,tổng biên tập,cục trưởng,cục phó,vụ trưởng,vụ phó,chi cục trưởng,trưởng đoàn,trưởng ban,trưởng phòng,trạm trưởng,trạm phó,bộ trưởng,thứ trưởng,thủ tướng,tổng bí thư,tổng thư ký,ủy viên,uỷ viên,ủy viên dự khuyết,uỷ viên dự khuyết,uv,uvbtv,uvtv,uvbch,uvttw,tuv,tưv,huv,tỉnh ủy viên,tỉnh uỷ viên,thành ủy viên,thành uỷ viên,huyện ủy viên,huyện uỷ viên,thị ủy viên,quận ủy viên,đảng ủy viên,đảng uỷ viên,thường vụ,thường trực,thành viên,đại biểu quốc hội,đại biểu hđnd,hàm vụ trưởng,thư ký,tổ trưởng,tổ phó,thôn trưởng,trưởng thôn,trưởng bản,trưởng ấp,trưởng khu,hội viên,nông dân,đại diện,cán bộ,giảng viên,giáo viên,sinh viên,học sinh,linh mục,trụ trì,kiểm sát viên,thẩm phán,chuyên viên,pct,pbt,pgđ,gđ,người đứng đầu,đại sứ,tổng lãnh sự,trợ lý,hạt trưởng,hạt phó,thuyền trưởng,chấp hành viên,quyền chủ tịch,quyền giám đốc,quyền trưởng,người có uy tín,thôn,bản,ấp,chủ hộ,chủ tàu,chủ doanh nghiệp,ngư dân,công nhân,điều phối viên,bí thư chi bộ,chi hội trưởng,chi hội phó,chánh xứ,quản xứ,tổng thanh tra,kiểm toán trưởng,tổng kiểm toán,kế toán trưởng,người phát ngôn,phát ngôn viên',
  ),
);
export const TITLE_PREFIXES = new Set(list('phó,quyền,nguyên,cựu,tổng'));

/** What goes on after a comma inside one office: "Sở Văn hóa, Thể thao và Du lịch". */
export const AFTER_COMMA = new PhraseSet(
  list(
    'thể thao,thương binh,truyền hình,xã hội và,phát thanh,chống tham nhũng,chống ma túy,chống ma tuý,chống tội phạm,gia đình,chữa cháy,du lịch,cứu nạn,khoa học,thông tin và,trẻ em,giáo dục,thi đua,kỷ luật,bảo vệ,tôn giáo,tiêu cực',
  ),
);

/** Two-word verbs that end a title; the first word alone also occurs inside offices ("Tổ chức", "Thông tin"). */
export const VERB_PAIRS = new PhraseSet(
  list(
    'chủ trì,chủ toạ,chủ tọa,phát biểu,phát động,tham dự,tham gia,chứng kiến,nhấn mạnh,cho biết,cho rằng,cho hay,đề nghị,đề xuất,yêu cầu,trao tặng,trao đổi,trao quà,trao giấy,khẳng định,chia sẻ,chia vui,báo cáo,trình bày,kết luận,cam kết,bày tỏ,mong muốn,mong rằng,mong các,cảm ơn,cám ơn,lưu ý,ghi nhận,thông báo,thông qua,thông tin tại,biểu dương,điều hành,thay mặt,quán triệt,đánh giá,nêu rõ,nêu ý,động viên,hoan nghênh,gợi ý,nhắc nhở,giải thích,tin tưởng,kêu gọi,lần lượt,trực tiếp,vui mừng,vui vẻ,tâm sự,khai mạc,bế mạc,thừa ủy,đồng chủ,đồng tình,đồng thời,tiếp thu,tiếp thu,dẫn đầu,làm trưởng,làm chủ,làm việc,nhắn gửi,nhắn nhủ,xúc động,bộc bạch,chỉ đạo,chỉ ra,đặt bút,phân tích,thống nhất,ký kết,kí kết,ra về,gặp gỡ,gặp mặt,tổ chức trao,phổ biến,hướng dẫn,tóm tắt,truyền đạt,thảo luận,trả lời,góp ý,bổ sung,đáp từ,giới thiệu,thể hiện,quyết định,quyết tâm,tán thành,công bố,tuyên bố,đưa ra,nhận định,chúc mừng,kiến nghị,phấn khởi,chào mừng,kỳ vọng,cùng chủ,cùng ký,cùng các,cùng dự,cùng đại,cùng lãnh,cùng hơn,cùng trưởng,cùng người,cùng với,cùng trên,cùng gần,trong đó,trước khi,sau khi,với tư,tại hội,tại buổi,tại lễ,thường xuyên',
  ),
);
/** One-word verbs and particles that end a title when printed in lower case. */
export const VERBS = new Set(
  list(
    'đã,đang,sẽ,vừa,ký,kí,dự,cho,nói,trao,tặng,gửi,đến,tới,được,bị,cũng,là,kể,đọc,vẫn,luôn,có,ví,mới,thì,tại,khi,để,rằng,như,do,theo,hứa,hỏi,viết,bảo,mong,thăm,chúc,khen,về,cùng,lại,còn,thường',
  ),
);

/** Frequent family names, ethnic minorities' included. A bare name is believed only when it begins with one. */
export const FAMILY_NAMES = new Set(
  list(
    'nguyễn,trần,lê,phạm,hoàng,huỳnh,phan,vũ,võ,đặng,bùi,đỗ,hồ,ngô,dương,lý,lí,đào,đinh,lâm,mai,trịnh,hà,cao,lương,lưu,trương,tạ,thái,vương,tô,tôn,kiều,mạc,la,châu,quách,đoàn,nông,hứa,ma,lò,lường,quàng,cà,vi,phùng,thạch,sơn,kim,danh,chu,tống,từ,triệu,văn,viên,giàng,sùng,vàng,thào,hờ,cứ,mùa,lầu,hạng,má,tẩn,phàn,bàn,chảo,lù,lèng,đàm,hoa,khổng,nghiêm,nhâm,ninh,bạch,âu,ông,đồng,cù,doãn,lục,bế,linh,tăng,quan,mào,tao,tòng,lèo,bạc,cầm,điêu,khoàng,mã,tráng,thền,vừ,cháng,ly,sìn,lồ,pờ,chang,lỳ,khà,siu,ksor,rcom,rơ,kpă,nay,rah,rmah,puih,y,h,a,ka,k,đinh,blong,hồ,kăn,alăng,bh,bhling,zơ,arất,bríu,coor,pơloong,ra,po,katơr,chamaléa,pinăng,tain,mấu,cao,pa,tà,tro,bá,lạc,thiên,thuận,kiên,liêu,lữ,lã,lại,khuất,khúc,kha,giang,giáp,đường,đậu,đồn,đới,diệp,diêm,chử,cung,bành,an,ân,ngọc,nguyên,ngụy,nhan,nhữ,phí,phương,quản,sái,sử,sầm,tiêu,ty,thân,thẩm,tiết,tưởng,trà,trang,trà,ung,uông,văn,vưu,xa,xuân,yên,mạch,mông,man,lộ,lỗ,lều,kỷ,hàn,hàng,hầu,hùng,hữu,hoắc,hy,thang,thi,dư,du,diệu,đăng,đan,đái,đổng,cát,cấn,cam,can,biện,bồ,bảo,bì',
  ),
);
/** Middle names that only persons have. */
export const MIDDLE_NAMES = new Set(
  list(
    'thị,văn,đình,hữu,đức,quốc,xuân,ngọc,minh,thanh,bá,duy,công,quang,trọng,viết,sỹ,sĩ,tiến,kim,hoàng,hồng,anh,thu,bích,thùy,thuỳ,như,mỹ,chí,phước,phúc,tấn,thành,việt,thế,trung,đăng,khắc,gia,nhật,phú,vĩnh,thái,tuấn,mạnh,hải,bảo,tố,diễm,kiều',
  ),
);
/** Names that stand for schools, prizes and thoughts, not for someone at the event. */
export const COMMEMORATED = new Set(
  list(
    'việt nam,hồ chí minh,tôn đức thắng,võ nguyên giáp,lê hồng phong,trần phú,nguyễn văn cừ,phan châu trinh,phan bội châu,lê duẩn,trường chinh',
  ),
);
/** First words of bodies; a capitalised run that begins with one is no name. */
export const BODY_WORDS = new Set(
  list(
    'ban,bộ,sở,hội,công an,công,ủy,uỷ,ubnd,hđnd,mttq,đảng,chi,cục,vụ,viện,tòa,toà,trường,trung,phòng,văn,đài,báo,liên,tỉnh,huyện,xã,phường,thành,thị,quận,tp,tx,việt,quốc,chính,mặt,quân,đồn,trạm,kho,bảo,ngân,tổng,tập,hợp,đoàn,tổ,khối,câu,tư,cảnh,nhà,bệnh,tạp,lãnh,đại,các,thường,chủ,phó,bí,trưởng,giám,đại',
  ),
);

/** Words that someone's mention may begin with; everything else in small letters is passed over at once. */
export const OPENERS = new Set([
  ...HONORIFICS.firstWords(),
  ...RANKS.firstWords(),
  ...TITLE_HEADS.firstWords(),
  ...TITLE_PREFIXES,
  ...PLURALS,
]);
