/** What a PDF says, as a reader of it finds it. */
export interface ReadPdf {
  /** Text of each page in the order in which it was drawn. */
  readonly pages: readonly string[];
  /** Fonts of the file by name. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

/** Reads a PDF back with another program than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // Loaded when it is used: most tests read no PDF.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdf.js takes the bytes away from whoever gives them.
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false });
  const pdf = await loading.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    }
    return { pages, fonts: fontsOf(Buffer.from(bytes).toString('latin1')) };
  } finally {
    await loading.destroy();
  }
}

/** Fonts as the file describes them; it is not compressed, so that it can be read as text. */
function fontsOf(source: string): { readonly name: string; readonly embedded: boolean }[] {
  const descriptors = [...source.matchAll(/\/Type \/FontDescriptor[\s\S]*?endobj/g)].map(([text]) => text);
  return descriptors
    .map((text) => ({ name: /\/FontName \/(\S+)/.exec(text)?.[1] ?? '', embedded: /\/FontFile[23]? \d+ 0 R/.test(text) }))
    .sort((a, b) => (a.name.slice(7) < b.name.slice(7) ? -1 : 1));
}
