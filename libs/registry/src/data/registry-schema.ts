import type { AreaSchema } from '@haihe/platform';
import { EncumbranceEntity } from './encumbrance.entity.js';
import { ImportIssueEntity } from './import-issue.entity.js';
import { ImportRunEntity } from './import-run.entity.js';
import { IpRightEntity } from './ip-right.entity.js';
import { LegalEventEntity } from './legal-event.entity.js';
import { Registry1700000000210 } from './migrations/1700000000210-registry.js';
import { RightStanding1700000000220 } from './migrations/1700000000220-right-standing.js';
import { AnnuitiesDue1700000000230 } from './migrations/1700000000230-annuities-due.js';
import { PublicationEntity } from './publication.entity.js';
import { RightClaimEntity } from './right-claim.entity.js';
import { RightOwnerEntity } from './right-owner.entity.js';
import { RightStandingEntity } from './right-standing.entity.js';
import { StandingProgressEntity } from './standing-progress.entity.js';

/** What the registry brings to the database. */
export const registrySchema: AreaSchema = {
  name: 'registry',
  entities: [
    IpRightEntity,
    PublicationEntity,
    LegalEventEntity,
    RightOwnerEntity,
    EncumbranceEntity,
    RightClaimEntity,
    ImportRunEntity,
    ImportIssueEntity,
    RightStandingEntity,
    StandingProgressEntity,
  ],
  migrations: [Registry1700000000210, RightStanding1700000000220, AnnuitiesDue1700000000230],
};
