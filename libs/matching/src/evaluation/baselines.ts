import { normaliseText } from '@haihe/platform/text';
import { createHash } from 'node:crypto';
import type { GradedCollection } from './graded-demands.js';
import type { Scoring } from './measure.js';

const K1 = 1.2;
const B = 0.75;

/** Plain BM25 over character bigrams of the titles: what everything else has to beat. Apart from the product's code on purpose. */
export function plainBm25({ achievements }: GradedCollection): Scoring {
  const documents = new Map(achievements.map(({ id, title }) => [id, bigrams(title)]));
  const frequencies = new Map<string, number>();
  let length = 0;
  for (const document of documents.values()) {
    length += document.length;
    for (const bigram of new Set(document)) frequencies.set(bigram, (frequencies.get(bigram) ?? 0) + 1);
  }
  const mean = length / Math.max(1, documents.size);
  const idf = (bigram: string): number => {
    const frequency = frequencies.get(bigram) ?? 0;
    return Math.log(1 + (documents.size - frequency + 0.5) / (frequency + 0.5));
  };
  return ({ title, graded }) => {
    const query = bigrams(title);
    return graded.map(({ id }) => {
      const document = documents.get(id) ?? [];
      const norm = K1 * (1 - B + (B * document.length) / mean);
      return query.reduce((sum, bigram) => {
        const times = document.filter((each) => each === bigram).length;
        return sum + (times === 0 ? 0 : (idf(bigram) * times * (K1 + 1)) / (times + norm));
      }, 0);
    });
  };
}

/** The order of a hash: the same at every run, and as good as chance. */
export const random: Scoring = ({ id: demand, graded }) => graded.map(({ id }) => createHash('md5').update(`${demand} ${id}`).digest().readUInt32BE());

function bigrams(text: string): string[] {
  return normaliseText(text)
    .split(' ')
    .flatMap((piece) => (piece.length < 2 ? [piece] : Array.from({ length: piece.length - 1 }, (_, at) => piece.slice(at, at + 2))))
    .filter((bigram) => bigram !== '');
}
