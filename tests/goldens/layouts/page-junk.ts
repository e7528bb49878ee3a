/** What stands around articles on portals, in our own words; dates, signings and bodies in it are all traps. */
export const RELATED: [title: string, day: string][] = [
  ['Hội nghị triển khai nhiệm vụ công tác năm 2019', '12/01/2019'],
  ['Công an tỉnh và Sở Y tế ký kết quy chế phối hợp giai đoạn 2018-2023', '03/08/2018'],
  ['Khai mạc hội thao chào mừng ngày thành lập ngành', '20/07/2018'],
];

export const MENU = [
  'Trang chủ',
  'Giới thiệu',
  'Tin tức - Sự kiện',
  'Văn bản chỉ đạo',
  'Thủ tục hành chính',
  'Liên hệ',
];

export const TEASER =
  'Sáng 15/9/2018, Hội Nông dân và Ngân hàng Chính sách xã hội tổ chức hội nghị sơ kết công tác ủy thác sáu tháng đầu năm, triển khai nhiệm vụ...';

export const SITE_CLOCK = 'Thứ tư, ngày 07 tháng 08 năm 2019';

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const relatedLinks = (): string =>
  RELATED.map(([title, day], i) => `<li><a href="/tin/${i}.html">${title}</a> (${day})</li>`).join('\n');

export const menuCells = (): string => MENU.map((name) => `<td><a href="#">${name}</a></td>`).join('');

export const menuItems = (): string => MENU.map((name) => `<li><a href="#">${name}</a></li>`).join('');
