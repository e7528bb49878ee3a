/** The package ships no types. Its README is the source of these. */
declare module 'html-encoding-sniffer' {
  /** @returns the canonical name of the encoding by BOM, transport label, `<meta>` prescan, else the default */
  function sniffEncoding(
    bytes: Uint8Array,
    options?: {
      xml?: boolean;
      transportLayerEncodingLabel?: string;
      defaultEncoding?: string;
      maxPrescanBytes?: number;
    },
  ): string;
  export = sniffEncoding;
}
