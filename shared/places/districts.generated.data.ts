// Made by tools/build-place-tables.ts; do not edit.
/** Districts as they stood in early 2025, by province code. One line a parent: `PARENT:CODEKIND Name,…`. */
export const DISTRICT_TABLE = `01:001Q Ba Đình,002Q Hoàn Kiếm,003Q Tây Hồ,004Q Long Biên,005Q Cầu Giấy,006Q Đống Đa,007Q Hai Bà Trưng,008Q Hoàng Mai,009Q Thanh Xuân,016H Sóc Sơn,017H Đông Anh,018H Gia Lâm,019Q Nam Từ Liêm,020H Thanh Trì,021Q Bắc Từ Liêm,250H Mê Linh,268Q Hà Đông,269X Sơn Tây,271H Ba Vì,272H Phúc Thọ,273H Đan Phượng,274H Hoài Đức,275H Quốc Oai,276H Thạch Thất,277H Chương Mỹ,278H Thanh Oai,279H Thường Tín,280H Phú Xuyên,281H Ứng Hòa,282H Mỹ Đức
02:024P Hà Giang,026H Đồng Văn,027H Mèo Vạc,028H Yên Minh,029H Quản Bạ,030H Vị Xuyên,031H Bắc Mê,032H Hoàng Su Phì,033H Xín Mần,034H Bắc Quang,035H Quang Bình
04:040P Cao Bằng,042H Bảo Lâm,043H Bảo Lạc,045H Hà Quảng,047H Trùng Khánh,048H Hạ Lang,049H Quảng Hòa,051H Hoà An,052H Nguyên Bình,053H Thạch An
06:058P Bắc Kạn,060H Pác Nặm,061H Ba Bể,062H Ngân Sơn,063H Bạch Thông,064H Chợ Đồn,065H Chợ Mới,066H Na Rì
08:070P Tuyên Quang,071H Lâm Bình,072H Na Hang,073H Chiêm Hóa,074H Hàm Yên,075H Yên Sơn,076H Sơn Dương
10:080P Lào Cai,082H Bát Xát,083H Mường Khương,084H Si Ma Cai,085H Bắc Hà,086H Bảo Thắng,087H Bảo Yên,088X Sa Pa,089H Văn Bàn
11:094P Điện Biên Phủ,095X Mường Lay,096H Mường Nhé,097H Mường Chà,098H Tủa Chùa,099H Tuần Giáo,100H Điện Biên,101H Điện Biên Đông,102H Mường Ảng,103H Nậm Pồ
12:105P Lai Châu,106H Tam Đường,107H Mường Tè,108H Sìn Hồ,109H Phong Thổ,110H Than Uyên,111H Tân Uyên,112H Nậm Nhùn
14:116P Sơn La,118H Quỳnh Nhai,119H Thuận Châu,120H Mường La,121H Bắc Yên,122H Phù Yên,123H Mộc Châu,124H Yên Châu,125H Mai Sơn,126H Sông Mã,127H Sốp Cộp,128H Vân Hồ
15:132P Yên Bái,133X Nghĩa Lộ,135H Lục Yên,136H Văn Yên,137H Mù Căng Chải,138H Trấn Yên,139H Trạm Tấu,140H Văn Chấn,141H Yên Bình
17:148P Hòa Bình,150H Đà Bắc,152H Lương Sơn,153H Kim Bôi,154H Cao Phong,155H Tân Lạc,156H Mai Châu,157H Lạc Sơn,158H Yên Thủy,159H Lạc Thủy
19:164P Thái Nguyên,165P Sông Công,167H Định Hóa,168H Phú Lương,169H Đồng Hỷ,170H Võ Nhai,171H Đại Từ,172P Phổ Yên,173H Phú Bình
20:178P Lạng Sơn,180H Tràng Định,181H Bình Gia,182H Văn Lãng,183H Cao Lộc,184H Văn Quan,185H Bắc Sơn,186H Hữu Lũng,187H Chi Lăng,188H Lộc Bình,189H Đình Lập
22:193P Hạ Long,194P Móng Cái,195P Cẩm Phả,196P Uông Bí,198H Bình Liêu,199H Tiên Yên,200H Đầm Hà,201H Hải Hà,202H Ba Chẽ,203H Vân Đồn,205P Đông Triều,206X Quảng Yên,207H Cô Tô
24:213P Bắc Giang,215H Yên Thế,216H Tân Yên,217H Lạng Giang,218H Lục Nam,219H Lục Ngạn,220H Sơn Động,222X Việt Yên,223H Hiệp Hòa,224X Chũ
25:227P Việt Trì,228X Phú Thọ,230H Đoan Hùng,231H Hạ Hoà,232H Thanh Ba,233H Phù Ninh,234H Yên Lập,235H Cẩm Khê,236H Tam Nông,237H Lâm Thao,238H Thanh Sơn,239H Thanh Thuỷ,240H Tân Sơn
26:243P Vĩnh Yên,244P Phúc Yên,246H Lập Thạch,247H Tam Dương,248H Tam Đảo,249H Bình Xuyên,251H Yên Lạc,252H Vĩnh Tường,253H Sông Lô
27:256P Bắc Ninh,258H Yên Phong,259X Quế Võ,260H Tiên Du,261P Từ Sơn,262X Thuận Thành,263H Gia Bình,264H Lương Tài
30:288P Hải Dương,290P Chí Linh,291H Nam Sách,292X Kinh Môn,293H Kim Thành,294H Thanh Hà,295H Cẩm Giàng,296H Bình Giang,297H Gia Lộc,298H Tứ Kỳ,299H Ninh Giang,300H Thanh Miện
31:303Q Hồng Bàng,304Q Ngô Quyền,305Q Lê Chân,306Q Hải An,307Q Kiến An,308Q Đồ Sơn,309Q Dương Kinh,311P Thuỷ Nguyên,312Q An Dương,313H An Lão,314H Kiến Thuỵ,315H Tiên Lãng,316H Vĩnh Bảo,317H Cát Hải,318H Bạch Long Vĩ
33:323P Hưng Yên,325H Văn Lâm,326H Văn Giang,327H Yên Mỹ,328X Mỹ Hào,329H Ân Thi,330H Khoái Châu,331H Kim Động,332H Tiên Lữ,333H Phù Cừ
34:336P Thái Bình,338H Quỳnh Phụ,339H Hưng Hà,340H Đông Hưng,341H Thái Thụy,342H Tiền Hải,343H Kiến Xương,344H Vũ Thư
35:347P Phủ Lý,349X Duy Tiên,350X Kim Bảng,351H Thanh Liêm,352H Bình Lục,353H Lý Nhân
36:356P Nam Định,359H Vụ Bản,360H Ý Yên,361H Nghĩa Hưng,362H Nam Trực,363H Trực Ninh,364H Xuân Trường,365H Giao Thủy,366H Hải Hậu
37:370P Tam Điệp,372H Nho Quan,373H Gia Viễn,374P Hoa Lư,375H Yên Khánh,376H Kim Sơn,377H Yên Mô
38:380P Thanh Hóa,381X Bỉm Sơn,382P Sầm Sơn,384H Mường Lát,385H Quan Hóa,386H Bá Thước,387H Quan Sơn,388H Lang Chánh,389H Ngọc Lặc,390H Cẩm Thủy,391H Thạch Thành,392H Hà Trung,393H Vĩnh Lộc,394H Yên Định,395H Thọ Xuân,396H Thường Xuân,397H Triệu Sơn,398H Thiệu Hóa,399H Hoằng Hóa,400H Hậu Lộc,401H Nga Sơn,402H Như Xuân,403H Như Thanh,404H Nông Cống,406H Quảng Xương,407X Nghi Sơn
40:412P Vinh,414X Thái Hoà,415H Quế Phong,416H Quỳ Châu,417H Kỳ Sơn,418H Tương Dương,419H Nghĩa Đàn,420H Quỳ Hợp,421H Quỳnh Lưu,422H Con Cuông,423H Tân Kỳ,424H Anh Sơn,425H Diễn Châu,426H Yên Thành,427H Đô Lương,428H Thanh Chương,429H Nghi Lộc,430H Nam Đàn,431H Hưng Nguyên,432X Hoàng Mai
42:436P Hà Tĩnh,437X Hồng Lĩnh,439H Hương Sơn,440H Đức Thọ,441H Vũ Quang,442H Nghi Xuân,443H Can Lộc,444H Hương Khê,445H Thạch Hà,446H Cẩm Xuyên,447H Kỳ Anh,449X Kỳ Anh
44:450P Đồng Hới,452H Minh Hóa,453H Tuyên Hóa,454H Quảng Trạch,455H Bố Trạch,456H Quảng Ninh,457H Lệ Thủy,458X Ba Đồn
45:461P Đông Hà,462X Quảng Trị,464H Vĩnh Linh,465H Hướng Hóa,466H Gio Linh,467H Đa Krông,468H Cam Lộ,469H Triệu Phong,470H Hải Lăng,471H Cồn Cỏ
46:474Q Thuận Hóa,475Q Phú Xuân,476X Phong Điền,477H Quảng Điền,478H Phú Vang,479X Hương Thủy,480X Hương Trà,481H A Lưới,482H Phú Lộc
48:490Q Liên Chiểu,491Q Thanh Khê,492Q Hải Châu,493Q Sơn Trà,494Q Ngũ Hành Sơn,495Q Cẩm Lệ,497H Hòa Vang,498H Hoàng Sa
49:502P Tam Kỳ,503P Hội An,504H Tây Giang,505H Đông Giang,506H Đại Lộc,507X Điện Bàn,508H Duy Xuyên,509H Quế Sơn,510H Nam Giang,511H Phước Sơn,512H Hiệp Đức,513H Thăng Bình,514H Tiên Phước,515H Bắc Trà My,516H Nam Trà My,517H Núi Thành,518H Phú Ninh
51:522P Quảng Ngãi,524H Bình Sơn,525H Trà Bồng,527H Sơn Tịnh,528H Tư Nghĩa,529H Sơn Hà,530H Sơn Tây,531H Minh Long,532H Nghĩa Hành,533H Mộ Đức,534X Đức Phổ,535H Ba Tơ,536H Lý Sơn
52:540P Quy Nhơn,542H An Lão,543X Hoài Nhơn,544H Hoài Ân,545H Phù Mỹ,546H Vĩnh Thạnh,547H Tây Sơn,548H Phù Cát,549X An Nhơn,550H Tuy Phước,551H Vân Canh
54:555P Tuy Hoà,557X Sông Cầu,558H Đồng Xuân,559H Tuy An,560H Sơn Hòa,561H Sông Hinh,562H Tây Hoà,563H Phú Hoà,564X Đông Hòa
56:568P Nha Trang,569P Cam Ranh,570H Cam Lâm,571H Vạn Ninh,572X Ninh Hòa,573H Khánh Vĩnh,574H Diên Khánh,575H Khánh Sơn,576H Trường Sa
58:582P Phan Rang-Tháp Chàm,584H Bác Ái,585H Ninh Sơn,586H Ninh Hải,587H Ninh Phước,588H Thuận Bắc,589H Thuận Nam
60:593P Phan Thiết,594X La Gi,595H Tuy Phong,596H Bắc Bình,597H Hàm Thuận Bắc,598H Hàm Thuận Nam,599H Tánh Linh,600H Đức Linh,601H Hàm Tân,602H Phú Quí
62:608P Kon Tum,610H Đắk Glei,611H Ngọc Hồi,612H Đắk Tô,613H Kon Plông,614H Kon Rẫy,615H Đắk Hà,616H Sa Thầy,617H Tu Mơ Rông,618H Ia H' Drai
64:622P Pleiku,623X An Khê,624X Ayun Pa,625H KBang,626H Đăk Đoa,627H Chư Păh,628H Ia Grai,629H Mang Yang,630H Kông Chro,631H Đức Cơ,632H Chư Prông,633H Chư Sê,634H Đăk Pơ,635H Ia Pa,637H Krông Pa,638H Phú Thiện,639H Chư Pưh
66:643P Buôn Ma Thuột,644X Buôn Hồ,645H Ea H'leo,646H Ea Súp,647H Buôn Đôn,648H Cư M'gar,649H Krông Búk,650H Krông Năng,651H Ea Kar,652H M'Đrắk,653H Krông Bông,654H Krông Pắc,655H Krông A Na,656H Lắk,657H Cư Kuin
67:660P Gia Nghĩa,661H Đăk Glong,662H Cư Jút,663H Đắk Mil,664H Krông Nô,665H Đắk Song,666H Đắk R'Lấp,667H Tuy Đức
68:672P Đà Lạt,673P Bảo Lộc,674H Đam Rông,675H Lạc Dương,676H Lâm Hà,677H Đơn Dương,678H Đức Trọng,679H Di Linh,680H Bảo Lâm,682H Đạ Huoai
70:688X Phước Long,689P Đồng Xoài,690X Bình Long,691H Bù Gia Mập,692H Lộc Ninh,693H Bù Đốp,694H Hớn Quản,695H Đồng Phú,696H Bù Đăng,697X Chơn Thành,698H Phú Riềng
72:703P Tây Ninh,705H Tân Biên,706H Tân Châu,707H Dương Minh Châu,708H Châu Thành,709X Hòa Thành,710H Gò Dầu,711H Bến Cầu,712X Trảng Bàng
74:718P Thủ Dầu Một,719H Bàu Bàng,720H Dầu Tiếng,721P Bến Cát,722H Phú Giáo,723P Tân Uyên,724P Dĩ An,725P Thuận An,726H Bắc Tân Uyên
75:731P Biên Hòa,732P Long Khánh,734H Tân Phú,735H Vĩnh Cửu,736H Định Quán,737H Trảng Bom,738H Thống Nhất,739H Cẩm Mỹ,740H Long Thành,741H Xuân Lộc,742H Nhơn Trạch
77:747P Vũng Tàu,748P Bà Rịa,750H Châu Đức,751H Xuyên Mộc,753H Long Đất,754X Phú Mỹ,755H Côn Đảo
79:760Q Quận 1,761Q Quận 12,764Q Gò Vấp,765Q Bình Thạnh,766Q Tân Bình,767Q Tân Phú,768Q Phú Nhuận,769P Thủ Đức,770Q Quận 3,771Q Quận 10,772Q Quận 11,773Q Quận 4,774Q Quận 5,775Q Quận 6,776Q Quận 8,777Q Bình Tân,778Q Quận 7,783H Củ Chi,784H Hóc Môn,785H Bình Chánh,786H Nhà Bè,787H Cần Giờ
80:794P Tân An,795X Kiến Tường,796H Tân Hưng,797H Vĩnh Hưng,798H Mộc Hóa,799H Tân Thạnh,800H Thạnh Hóa,801H Đức Huệ,802H Đức Hòa,803H Bến Lức,804H Thủ Thừa,805H Tân Trụ,806H Cần Đước,807H Cần Giuộc,808H Châu Thành
82:815P Mỹ Tho,816P Gò Công,817X Cai Lậy,818H Tân Phước,819H Cái Bè,820H Cai Lậy,821H Châu Thành,822H Chợ Gạo,823H Gò Công Tây,824H Gò Công Đông,825H Tân Phú Đông
83:829P Bến Tre,831H Châu Thành,832H Chợ Lách,833H Mỏ Cày Nam,834H Giồng Trôm,835H Bình Đại,836H Ba Tri,837H Thạnh Phú,838H Mỏ Cày Bắc
84:842P Trà Vinh,844H Càng Long,845H Cầu Kè,846H Tiểu Cần,847H Châu Thành,848H Cầu Ngang,849H Trà Cú,850H Duyên Hải,851X Duyên Hải
86:855P Vĩnh Long,857H Long Hồ,858H Mang Thít,859H Vũng Liêm,860H Tam Bình,861X Bình Minh,862H Trà Ôn,863H Bình Tân
87:866P Cao Lãnh,867P Sa Đéc,868P Hồng Ngự,869H Tân Hồng,870H Hồng Ngự,871H Tam Nông,872H Tháp Mười,873H Cao Lãnh,874H Thanh Bình,875H Lấp Vò,876H Lai Vung,877H Châu Thành
89:883P Long Xuyên,884P Châu Đốc,886H An Phú,887X Tân Châu,888H Phú Tân,889H Châu Phú,890X Tịnh Biên,891H Tri Tôn,892H Châu Thành,893H Chợ Mới,894H Thoại Sơn
91:899P Rạch Giá,900P Hà Tiên,902H Kiên Lương,903H Hòn Đất,904H Tân Hiệp,905H Châu Thành,906H Giồng Riềng,907H Gò Quao,908H An Biên,909H An Minh,910H Vĩnh Thuận,911P Phú Quốc,912H Kiên Hải,913H U Minh Thượng,914H Giang Thành
92:916Q Ninh Kiều,917Q Ô Môn,918Q Bình Thuỷ,919Q Cái Răng,923Q Thốt Nốt,924H Vĩnh Thạnh,925H Cờ Đỏ,926H Phong Điền,927H Thới Lai
93:930P Vị Thanh,931P Ngã Bảy,932H Châu Thành A,933H Châu Thành,934H Phụng Hiệp,935H Vị Thuỷ,936H Long Mỹ,937X Long Mỹ
94:941P Sóc Trăng,942H Châu Thành,943H Kế Sách,944H Mỹ Tú,945H Cù Lao Dung,946H Long Phú,947H Mỹ Xuyên,948X Ngã Năm,949H Thạnh Trị,950X Vĩnh Châu,951H Trần Đề
95:954P Bạc Liêu,956H Hồng Dân,957H Phước Long,958H Vĩnh Lợi,959X Giá Rai,960H Đông Hải,961H Hoà Bình
96:964P Cà Mau,966H U Minh,967H Thới Bình,968H Trần Văn Thời,969H Cái Nước,970H Đầm Dơi,971H Năm Căn,972H Phú Tân,973H Ngọc Hiển`;
