import { benchBidding } from './bidding.bench.js';
import type { Figure } from './figure.js';
import { benchImport } from './import.bench.js';
import { benchLedger } from './ledger.bench.js';
import { benchRoyalty } from './licensing-royalty.bench.js';
import { benchLicensing } from './licensing.bench.js';
import { benchMatching } from './matching.bench.js';
import { benchSearch } from './search.bench.js';

/** Every bench by its name. */
export const benches: Readonly<Record<string, () => Promise<Figure[]>>> = { bidding: benchBidding, import: benchImport, ledger: benchLedger, licensing: benchLicensing, matching: () => benchMatching(), royalty: () => benchRoyalty(), search: benchSearch };
