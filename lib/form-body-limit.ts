/** Evidence is at most 10 MB a file and five files a form; the rest is room for the words. */
export const formBodyLimitMb = 55;
