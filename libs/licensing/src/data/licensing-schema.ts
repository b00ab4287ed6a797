import type { AreaSchema } from '@haihe/platform';
import { LicenceCellEntity } from './licence-cell.entity.js';
import { LicenceRightEntity } from './licence-right.entity.js';
import { LicenceEntity } from './licence.entity.js';
import { Licensing1700000000500 } from './migrations/1700000000500-licensing.js';

/** The licensing's part of the database. */
export const licensingSchema: AreaSchema = { name: 'licensing', entities: [LicenceEntity, LicenceRightEntity, LicenceCellEntity], migrations: [Licensing1700000000500] };
