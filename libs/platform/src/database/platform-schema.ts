import type { AreaSchema } from './area-schema.js';
import { Platform1700000000010 } from './migrations/1700000000010-platform.js';

/** Tables of the platform are reached by SQL alone, so there are no entities. */
export const platformSchema: AreaSchema = { name: 'platform', entities: [], migrations: [Platform1700000000010] };
