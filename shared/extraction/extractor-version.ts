/** Raise it with every change that may change a result: each record carries it, so that it can be told which reader read it. */
export const EXTRACTOR_VERSION = '0.4.0';
