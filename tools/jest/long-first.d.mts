/** The files that take longest, the longest first, as measured on two cores. */
export declare const longest: readonly string[];

/** Jest's own order where it has durations, the list above where it has none. */
export declare class LongFirst {
  sort<Test>(tests: readonly Test[]): Test[];
}
