/** `2021-05-29` as `29/05/2021`, `2021-05` as `05/2021`; the time of day, where there is one, as printed at the source. */
export function showDate(date: string): string {
  const [day = '', time] = date.split('T');
  const shown = day.split('-').reverse().join('/');
  return time === undefined ? shown : `${shown} ${time.slice(0, 5)}`;
}
