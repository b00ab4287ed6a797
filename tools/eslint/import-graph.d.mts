/** What a text imports at run time, as it is written there. */
export declare function importsOf(text: string): string[];
