import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationLoader, OrganisationObject } from '@haihe/identity';
import { Allow, AsParent, connectionOf, load, PageArgs, pageSize, Reader, readPlace, registerNode, StoredFiles, toConnection } from '@haihe/platform';
import type { Caller, ConnectionOf, RequestContext } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { claimQueue } from '../data/queries/right-claims.js';
import type { RightClaimRow } from '../data/queries/right-claims.js';
import { claimStates } from '../rules/index.js';
import type { ClaimCommand } from '../rules/index.js';
import { AttachmentObject } from './attachment.object.js';
import { ClaimActionEnum } from './enums.js';
import { RightClaimLoader } from './right-claim.loader.js';
import { RightClaimObject } from './right-claim.object.js';
import { RightLoaders } from './right-loaders.js';
import { RightObject } from './right.object.js';

const { Connection: RightClaimConnection } = connectionOf('RightClaim', () => RightClaimObject);

const no = commonRefusals.refuse('NOT_FOUND');

/** Claims, and the queue of the centre. Whoever sees a claim sees all of it. */
@Resolver(() => RightClaimObject)
export class RightClaimResolver {
  constructor(
    private readonly reader: Reader,
    private readonly claims: RightClaimLoader,
    private readonly rights: RightLoaders,
    private readonly organisations: OrganisationLoader,
    private readonly files: StoredFiles,
  ) {
    registerNode('RightClaim', (context, id) => claims.visible(context, id));
  }

  private readonly filesByIds = (ids: readonly string[]) => this.files.describe(ids);

  @Allow('registry.claim.decide')
  @Query(() => RightClaimConnection, { description: 'Claims that wait for the centre, the longest waiting first.' })
  async claimsToReview(@Args() page: PageArgs): Promise<ConnectionOf<RightClaimObject>> {
    const first = pageSize(page.first);
    const { rows, totalCount } = await claimQueue(this.reader, first + 1, readPlace(page.after));
    return toConnection(rows, { first, after: page.after, totalCount }, ({ place, id }) => [place, id], (row) => RightClaimObject.of(row));
  }

  @AsParent()
  @ResolveField(() => RightObject, { description: 'The right that is claimed.' })
  async right({ row }: RightClaimObject, _: unknown, context: RequestContext): Promise<RightObject> {
    const right = await this.rights.right(context, row.rightId);
    if (!right) throw new Error(`right ${row.rightId} is gone`);
    return right;
  }

  @AsParent()
  @ResolveField(() => OrganisationObject, { description: 'The organisation that claims it.' })
  organisation({ row }: RightClaimObject, _: unknown, context: RequestContext): Promise<OrganisationObject> {
    return this.organisations.existing(context, row.organisationId);
  }

  @AsParent()
  @ResolveField(() => [AttachmentObject], { description: 'The documents that prove it.' })
  async proof({ row }: RightClaimObject, _: unknown, context: RequestContext): Promise<AttachmentObject[]> {
    const files = await Promise.all(row.proofFileIds.map((id) => load(context, this.filesByIds, id)));
    return files.flatMap((file) => (file ? [AttachmentObject.of(file, true)] : []));
  }

  @AsParent()
  @ResolveField(() => [RightClaimObject], { description: 'For the centre: open claims of others to the same right. Empty for the claimant.' })
  async rivals({ row }: RightClaimObject, _: unknown, context: RequestContext): Promise<RightClaimObject[]> {
    if (!isCentre(context.caller) || row.state !== 'SUBMITTED') return [];
    const open = await this.claims.open(context, row.rightId);
    return open.filter(({ id }) => id !== row.id).map((other) => RightClaimObject.of(other));
  }

  @AsParent()
  @ResolveField(() => [ClaimActionEnum], { description: 'What the caller may do with it now.' })
  availableActions({ row }: RightClaimObject, _: unknown, context: RequestContext): ClaimCommand[] {
    return availableActions(context.caller, row);
  }
}

const isCentre = (caller: Caller): boolean => caller.permissions.has('registry.claim.decide');

function availableActions(caller: Caller, claim: RightClaimRow): ClaimCommand[] {
  const own = caller.acting?.organisationId === claim.organisationId;
  return claimStates.available(claim.state, {
    operatorDecides: (isCentre(caller) && !own) || no,
    claimantActs: (own && caller.permissions.has('registry.right.claim')) || no,
  });
}
