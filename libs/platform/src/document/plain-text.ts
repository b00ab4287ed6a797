import type { Paper, PaperBlock } from './paper.js';

/** The paper as plain text, block by block; cells of a row are separated by tabs. */
export function plainText({ blocks }: Paper): string {
  return blocks
    .flatMap((block) => linesOf(block))
    .join('\n')
    .concat('\n');
}

function linesOf(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', block.text];
    case 'clause':
      return [`${block.number} ${block.text}`];
    case 'facts':
      return block.rows.map(([name, value]) => `${name}\t${value}`);
    case 'table':
      return [block.columns.map(({ title }) => title).join('\t'), ...block.rows.map((row) => row.join('\t'))];
    case 'new-page':
      return [''];
    default:
      return [block.text];
  }
}
