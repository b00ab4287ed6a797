import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/**
 * Noto Serif SC, whole: a name may have any character of GBK. Under the SIL Open Font License, so that it may be embedded;
 * it comes from npm like any library, and only the glyphs that a paper uses go into it.
 */
export const fontFiles = {
  regular: resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
} as const;

/** A face of {@link fontFiles}. */
export type FontFace = keyof typeof fontFiles;

/** Stands for a character that the font does not have (geta mark), as printers set it. */
export const MISSING = '〓';
