/** Words that make a byline an office, a desk or an account, not a person. */
const NO_PERSON =
  /(?:^|\s)(?:báo|đài|tạp chí|ban|phòng|sở|văn phòng|cổng|trang|tỉnh|huyện|xã|phường|ubnd|ủy ban|uỷ ban|hội|công an|bộ|trung tâm|ttxvn|vov|vtv|tổng hợp|nguồn|theo|ctv|pv|phóng viên|nhóm|biên tập|admin|administrator|quản trị|quantri|editor|webmaster|btv|news|online|\.vn|\.com)(?:\s|$|:)/i;
const PERSON_NAME =
  /^\p{Lu}[\p{L}'’.]*(?:\s+\p{Lu}[\p{L}'’.]*){1,5}(?:\s*(?:[-–,]|và)\s*\p{Lu}[\p{L}'’.]*(?:\s+\p{Lu}[\p{L}'’.]*){1,5}){0,2}$/u;

/**
 * @param name the author as markup gives it
 * @param siteName name of the site, which many pages give as the author
 * @returns the name of a person, title-cased when given in capitals; undefined for an office, a desk or an account
 */
export function readAuthorName(name: string | undefined, siteName: string | undefined): string | undefined {
  const text = name?.replace(/\s+/g, ' ').trim() ?? '';
  if (text === '' || text.length > 80 || text.toLowerCase() === siteName?.toLowerCase()) return undefined;
  if (/[\d@/_:]/.test(text) || NO_PERSON.test(text) || !PERSON_NAME.test(text)) return undefined;
  return text === text.toUpperCase() ? titleCase(text) : text;
}

function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
