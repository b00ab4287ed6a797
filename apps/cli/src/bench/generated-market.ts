import { newId } from '@haihe/platform';
import { normaliseText, toTsvector } from '@haihe/platform/text';
import { patentCheckDigit } from '@haihe/registry';
import type { Pool } from 'pg';
import { ChineseText } from './chinese-text.js';
import { copyRows } from './copy-rows.js';
import { seeded, weighted } from './random.js';

const kinds = ['INVENTION', 'UTILITY_MODEL', 'DESIGN'] as const;
const districts = ['和平区', '河东区', '河西区', '南开区', '河北区', '红桥区', '东丽区', '西青区', '津南区', '北辰区', '武清区', '宝坻区', '滨海新区', '静海区', '宁河区', '蓟州区'];
const readiness = ['CONCEPT', 'LABORATORY', 'PROTOTYPE', 'PILOT', 'PRODUCTION'];
const ORGANISATIONS = 200;

interface Generated {
  readonly id: string;
  readonly rightId: string;
  readonly index: number;
  readonly title: string;
  readonly abstract: string;
  readonly number: string;
  readonly kind: (typeof kinds)[number];
  readonly ipc: string;
  readonly seller: number;
  readonly price: number | null;
  readonly publishedAt: Date;
  readonly quality: number;
}

/** Fills an empty database with published listings of one right each; the text is like real text in its word frequencies. */
export async function generateMarket(pool: Pool, count: number, progress: (done: number) => void): Promise<void> {
  const random = seeded(7);
  const text = new ChineseText(random);
  const now = Date.now();
  const organisations = Array.from({ length: ORGANISATIONS }, (_, index) => ({ id: newId(), district: districts[index % districts.length] ?? '', kind: index % 7 === 0 ? 'UNIVERSITY' : 'ENTERPRISE', index }));
  await copyRows(pool, 'identity.organisation (id, name, kind, district, uscc, verification, demonstration, created_at)', organisations.map(({ id, district, kind, index }) => [
    id, `测量用单位${index}`, kind, district, `9112010000000${String(index).padStart(5, '0')}`, 'UNVERIFIED', false, new Date(now),
  ]));
  const sections = weighted(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], [14, 24, 12, 2, 5, 10, 19, 14], random);
  const BATCH = 5000;
  // Indexes are built once at the end, and the trigger that copies the listing's state would only copy what is known.
  await pool.query('DROP INDEX market.listing_search_title, market.listing_search_body');
  await pool.query('ALTER TABLE market.listing_right DISABLE TRIGGER listing_right_copies');
  for (let start = 0; start < count; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - start) }, (_, offset): Generated => {
      const index = start + offset;
      const kind = kinds[random() < 0.45 ? 0 : random() < 0.85 ? 1 : 2] ?? 'INVENTION';
      const digits = `${2015 + (index % 10)}${kinds.indexOf(kind) + 1}${String(index).padStart(7, '0')}`;
      return {
        id: newId(now - (count - index) * 1000),
        rightId: newId(now - (count - index) * 1000),
        index,
        title: text.title(),
        abstract: text.abstract(),
        number: `${digits}${patentCheckDigit(digits)}`,
        kind,
        ipc: `${sections()}${String(1 + Math.floor(random() ** 2 * 20)).padStart(2, '0')}B${1 + Math.floor(random() * 60)}/${String(Math.floor(random() * 90)).padStart(2, '0')}`,
        seller: Math.floor(random() * ORGANISATIONS),
        price: random() < 0.8 ? Math.round(10 ** (4 + random() * 3)) * 100 : null,
        publishedAt: new Date(now - Math.floor(random() * 60 * 86_400_000)),
        quality: Math.floor(random() * 1000),
      };
    });
    const expires = (each: Generated): Date => new Date(each.publishedAt.getTime() + 85 * 86_400_000);
    await copyRows(pool, 'registry.ip_right (id, kind, number, display_number, title, abstract, filing_date, grant_date, ipc, source)', batch.map((each) => [
      each.rightId, each.kind, each.number, `${each.number.slice(0, 12)}.${each.number.slice(12)}`, each.title, each.abstract, '2020-01-15', '2022-01-15', [each.ipc], 'BENCH',
    ]));
    await copyRows(pool, 'registry.right_owner (id, right_id, position, name, organisation_id, share_numerator, share_denominator, source)', batch.map((each) => [
      newId(), each.rightId, 1, `测量用单位${each.seller}`, organisations[each.seller]?.id ?? null, 1, 1, 'REGISTERED',
    ]));
    await copyRows(pool, 'market.listing (id, reference, seller_organisation_id, mode, state, version, published_version, created_by, created_at, submitted_at, published_at, expires_at)', batch.map((each) => [
      each.id, `LS-2026-${String(each.index + 1).padStart(6, '0')}`, organisations[each.seller]?.id ?? null, 'SALE', 'PUBLISHED', 1, 1, each.id, each.publishedAt, each.publishedAt, each.publishedAt, expires(each),
    ]));
    await copyRows(pool, 'market.listing_version (listing_id, version, title, summary, price_kind, price_fen, term_days, documents, know_how, training, readiness, published_at)', batch.map((each) => [
      each.id, 1, each.title, each.abstract, each.price === null ? 'ON_REQUEST' : 'FIXED', each.price, 85, true, each.index % 2 === 0, false, readiness[each.index % 5] ?? 'PILOT', each.publishedAt,
    ]));
    await copyRows(pool, 'market.listing_right (listing_id, right_id, position, mode, live)', batch.map((each) => [each.id, each.rightId, 1, 'SALE', true]));
    await copyRows(
      pool,
      `market.listing_search (listing_id, visible, quality, published_at, expires_at, price_fen, kinds, ipc_sections, ipc_classes, industry, district, price_band, owner_kind, mode, readiness, title_text, body_text, title_bigrams, body_bigrams)`,
      batch.map((each) => {
        const title = normaliseText(each.title);
        const body = normaliseText(`${each.title}\n${each.abstract}\n${each.number}`);
        const seller = organisations[each.seller];
        return [
          each.id, true, each.quality, each.publishedAt, expires(each), each.price, [each.kind], [each.ipc.slice(0, 1)], [each.ipc.slice(0, 3)], 'C35', seller?.district ?? null,
          each.price === null ? 'ON_REQUEST' : each.price < 20_000_000 ? '50K_200K' : each.price < 100_000_000 ? '500K_1M' : '1M_5M', seller?.kind ?? 'ENTERPRISE', 'SALE', readiness[each.index % 5] ?? 'PILOT',
          title, body, toTsvector(title), toTsvector(body),
        ];
      }),
    );
    progress(start + batch.length);
  }
  await pool.query('ALTER TABLE market.listing_right ENABLE TRIGGER listing_right_copies');
  const client = await pool.connect();
  try {
    await client.query("SET statement_timeout = 0; SET maintenance_work_mem = '512MB'");
    await client.query('CREATE INDEX listing_search_title ON market.listing_search USING gin (title_bigrams) WHERE visible');
    await client.query('CREATE INDEX listing_search_body ON market.listing_search USING gin (body_bigrams) WHERE visible');
    await client.query('VACUUM ANALYZE');
    await client.query('RESET ALL');
  } finally {
    client.release();
  }
}

/**
 * Terms to search for: parts of the texts, two to four characters, from very common to rare, evenly over the range.
 *
 * @param count how many
 */
export async function chooseTerms(pool: Pool, count: number): Promise<{ term: string; share: number }[]> {
  const { rows } = await pool.query('SELECT title_text, body_text FROM market.listing_search TABLESAMPLE BERNOULLI (20) REPEATABLE (1) LIMIT 4000');
  const texts = (rows as { title_text: string; body_text: string }[]).map((row) => row.body_text);
  const random = seeded(11);
  const shares = new Map<string, number>();
  for (let tries = 0; shares.size < 3000 && tries < 20_000; tries += 1) {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const length = 2 + Math.floor(random() * 3);
    const at = Math.floor(random() * Math.max(1, text.length - length));
    const term = text.slice(at, at + length);
    if (/^\p{Script=Han}+$/u.test(term) && term.length === length && !shares.has(term)) {
      shares.set(term, texts.slice(0, 1500).filter((each) => each.includes(term)).length / 1500);
    }
  }
  for (const term of ['装置', '方法', '设置', '连接', '系统']) shares.set(term, texts.slice(0, 1500).filter((each) => each.includes(term)).length / 1500);
  const ordered = [...shares].map(([term, share]) => ({ term, share })).sort((a, b) => b.share - a.share);
  // Half from the common end, so that common words weigh as they do in real searches.
  const common = ordered.slice(0, count / 2);
  const rest = ordered.slice(count / 2);
  return [...common, ...Array.from({ length: count / 2 }, (_, index) => rest[Math.floor((index * rest.length) / (count / 2))] ?? rest[0])].filter((each) => each !== undefined);
}
