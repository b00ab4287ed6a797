import type { Reader } from '@haihe/platform';
import type { DescribedRight } from '@haihe/matching';

/** Rights that are read at once. */
const BATCH = 5000;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly abstract: string | null;
  readonly abstract_en: string | null;
  readonly ipc: string[];
}

/**
 * The texts of all rights of the register.
 *
 * @param most how many at most, by their ids
 */
export async function readDescribedRights(reader: Reader, most: number): Promise<DescribedRight[]> {
  const rights: DescribedRight[] = [];
  for (let last = '00000000-0000-0000-0000-000000000000'; rights.length < most; ) {
    const rows = await reader.query<Row>('SELECT id, title, title_en, abstract, abstract_en, ipc FROM registry.ip_right WHERE id > $1 ORDER BY id LIMIT $2', [last, Math.min(BATCH, most - rights.length)]);
    rights.push(...rows.map(({ id, title, title_en, abstract, abstract_en, ipc }) => ({ id, title, titleEn: title_en, abstract, abstractEn: abstract_en, ipc })));
    const end = rows.at(-1);
    if (!end) break;
    last = end.id;
  }
  return rights;
}
