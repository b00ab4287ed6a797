import { Injectable } from '@nestjs/common';
import { groupBy, load, Reader } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { readClaims, readLatestClaims, readOpenClaims } from '../data/queries/right-claims.js';
import type { RightClaimRow } from '../data/queries/right-claims.js';
import { RightClaimObject } from './right-claim.object.js';

/** Loads claims for those whom they concern. */
@Injectable()
export class RightClaimLoader {
  constructor(private readonly reader: Reader) {}

  private readonly byIds = (ids: readonly string[]): Promise<Map<string, RightClaimRow>> => readClaims(this.reader, ids);
  private readonly latest = (pairs: readonly string[]): Promise<Map<string, RightClaimRow>> => readLatestClaims(this.reader, pairs);
  private readonly openByRight = async (rightIds: readonly string[]): Promise<Map<string, RightClaimRow[]>> =>
    groupBy(await readOpenClaims(this.reader, rightIds), ({ rightId }) => rightId);

  /** A claim as the caller may see it: his organisation's own, or any for the centre. */
  async visible(context: { readonly caller: Caller }, id: string): Promise<RightClaimObject | undefined> {
    const claim = await load(context, this.byIds, id);
    const { acting, permissions } = context.caller;
    const concerned = claim && (acting?.organisationId === claim.organisationId || permissions.has('registry.claim.decide'));
    return concerned ? RightClaimObject.of(claim) : undefined;
  }

  /** The latest claim to a right of the organisation that the caller acts for. */
  async own(context: { readonly caller: Caller }, rightId: string): Promise<RightClaimRow | undefined> {
    const organisationId = context.caller.acting?.organisationId;
    return organisationId === undefined ? undefined : load(context, this.latest, `${organisationId} ${rightId}`);
  }

  /** The open claims to a right, the first made first; for the centre alone. */
  async open(context: object, rightId: string): Promise<readonly RightClaimRow[]> {
    return (await load(context, this.openByRight, rightId)) ?? [];
  }
}
