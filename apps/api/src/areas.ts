import { platformSchema } from '@haihe/platform';
import type { AreaSchema } from '@haihe/platform';

/** Every area's part of the database, lower areas first. */
export const areas: readonly AreaSchema[] = [platformSchema];
