const FIELDS: Record<string, string> = {
  record: 'toàn bản ghi',
  action: 'hoạt động',
  date: 'ngày',
  partOfDay: 'buổi',
  instrument: 'loại văn bản',
  subject: 'chủ đề',
  period: 'giai đoạn',
  parties: 'các bên',
  contentCounts: 'số nội dung',
};

/** @param path of a correction: `date`, `parties[1].province` */
export function showFieldPath(path: string): string {
  const [, name = path, position] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  if (name === 'parties' && position !== undefined) return `bên ${Number(position) + 1}`;
  return Object.hasOwn(FIELDS, name) ? (FIELDS[name] ?? path) : path;
}
