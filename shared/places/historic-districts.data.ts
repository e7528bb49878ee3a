/**
 * Districts that no longer stood in early 2025, or stood under another code, name or province:
 * `PROVINCE:CODEKIND Name@DAY,…` with the day from which they stood no more. From the public decisions: Hà Tây and Mê
 * Linh to Hà Nội (15/2008/QH12), Cao Bằng (864 and 897/NQ-UBTVQH14), Hòa Bình and Quảng Ninh (830 and
 * 837/NQ-UBTVQH14), Hồ Chí Minh (1111/NQ-UBTVQH14), Quảng Ngãi (867/NQ-UBTVQH14), the mergers of 2024 and 2025
 * (resolutions 1104 to 1365/NQ-UBTVQH15), and the Government's decrees on divisions and renamings before 2015.
 */
export const HISTORIC_DISTRICT_TABLE = `01:019H Từ Liêm@2013-12-28
04:044H Thông Nông@2020-02-01,046H Trà Lĩnh@2020-03-01,049H Quảng Uyên@2020-03-01,050H Phục Hòa@2020-03-01
17:151H Kỳ Sơn@2020-01-01
22:204H Hoành Bồ@2020-01-01,206H Yên Hưng@2011-11-26
24:221H Yên Dũng@2025-01-01
26:250H Mê Linh@2008-08-01
28:268P Hà Đông@2008-08-01,269P Sơn Tây@2008-08-01,271H Ba Vì@2008-08-01,272H Phúc Thọ@2008-08-01,273H Đan Phượng@2008-08-01,274H Hoài Đức@2008-08-01,275H Quốc Oai@2008-08-01,276H Thạch Thất@2008-08-01,277H Chương Mỹ@2008-08-01,278H Thanh Oai@2008-08-01,279H Thường Tín@2008-08-01,280H Phú Xuyên@2008-08-01,281H Ứng Hòa@2008-08-01,282H Mỹ Đức@2008-08-01
36:358H Mỹ Lộc@2024-09-01
37:369P Ninh Bình@2025-01-01
38:405H Đông Sơn@2025-01-01,407H Tĩnh Gia@2020-12-06
40:413X Cửa Lò@2025-01-01
42:448H Lộc Hà@2025-01-01
44:458H Quảng Trạch@2013-12-21
46:474P Huế@2025-01-01,483H Nam Đông@2025-01-01
49:519H Nông Sơn@2025-01-01
51:526H Tây Trà@2020-02-01
54:562H Tuy Hòa@2005-05-31
64:636H Ayun Pa@2007-04-14
67:661H Đắk Nông@2005-07-12
68:681H Đạ Huoai@2025-01-01,682H Đạ Tẻh@2025-01-01,683H Cát Tiên@2025-01-01
70:691H Phước Long@2009-08-12,694H Bình Long@2009-08-12
77:752H Long Điền@2025-01-01,753H Đất Đỏ@2025-01-01,754H Tân Thành@2018-04-12
79:762Q Thủ Đức@2021-01-01,763Q Quận 9@2021-01-01,769Q Quận 2@2021-01-01
83:833H Mỏ Cày@2009-02-24
93:931X Tân Hiệp@2006-11-11`;
