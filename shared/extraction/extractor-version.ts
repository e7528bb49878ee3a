/** Raise it with every change that may change a result: records carry it, and re-extraction is chosen by it. */
export const EXTRACTOR_VERSION = '0.1.0';
