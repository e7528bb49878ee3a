/** Bytes as megabytes with a decimal: `1,5`. */
export function showMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
}
