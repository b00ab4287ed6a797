import type { AreaSchema } from '@haihe/platform';
import { CredentialEntity } from './credential.entity.js';
import { DemonstrationAccountEntity } from './demonstration-account.entity.js';
import { MembershipEntity } from './membership.entity.js';
import { Identity1700000000100 } from './migrations/1700000000100-identity.js';
import { OrganisationNature1700000000105 } from './migrations/1700000000105-organisation-nature.js';
import { NoticeEntity } from './notice.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';
import { SessionEntity } from './session.entity.js';

/** Identity's part of the database. */
export const identitySchema: AreaSchema = {
  name: 'identity',
  entities: [PersonEntity, CredentialEntity, OrganisationEntity, MembershipEntity, SessionEntity, NoticeEntity, DemonstrationAccountEntity],
  migrations: [Identity1700000000100, OrganisationNature1700000000105],
};
