import { Injectable } from '@nestjs/common';
import { load, Reader, together } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { readCheckedRights } from '../actions/check-rights-for-sale.js';
import {
  readAttachments,
  readEnquiries,
  readFavouriteCounts,
  readFavourites,
  readLiveListings,
  readPublishedVersions,
  readRightIds,
  readViewCounts,
} from '../data/queries/listing-parts.js';
import type { AttachmentRow, PublishedVersionRow } from '../data/queries/listing-parts.js';
import { readListings } from '../data/queries/listing-rows.js';
import type { ListingRow } from '../data/queries/listing-rows.js';
import { readMinimumPrices } from '../data/minimum-price.js';
import type { CheckedRight } from '../rules/index.js';
import { loaderFor } from './batch-of-request.js';
import { ListingObject } from './listing.object.js';
import { isStranger, stranger, viewerOf } from './viewer-of.js';

/** Loads listings and what hangs on them, for all listings of a request at once. */
@Injectable()
export class ListingLoader {
  constructor(private readonly reader: Reader) {}

  /** What a stranger reads is the same for all of them. */
  private readonly publicListings = together((ids: readonly string[]): Promise<Map<string, ListingRow>> => readListings(this.reader, stranger, ids));
  private readonly listings = loaderFor(({ caller }) => (isStranger(caller) ? this.publicListings : (ids) => readListings(this.reader, viewerOf(caller), ids)));
  private readonly enquiries = loaderFor(({ caller }) => (ids) => readEnquiries(this.reader, caller.acting?.organisationId ?? '', ids));
  private readonly favourites = loaderFor(({ caller }) => (ids) => readFavourites(this.reader, caller.person?.id ?? '', ids));
  private readonly minimumPrices = loaderFor(({ caller }) => (ids) => readMinimumPrices(this.reader, caller.acting?.organisationId ?? '', ids));
  private readonly rightIds = (ids: readonly string[]): Promise<Map<string, string[]>> => readRightIds(this.reader, ids);
  private readonly attachments = (keys: readonly string[]): Promise<Map<string, AttachmentRow[]>> => readAttachments(this.reader, keys);
  private readonly versions = (ids: readonly string[]): Promise<Map<string, PublishedVersionRow[]>> => readPublishedVersions(this.reader, ids);
  private readonly views = (ids: readonly string[]): Promise<Map<string, number>> => readViewCounts(this.reader, ids);
  private readonly favouriteCounts = (ids: readonly string[]): Promise<Map<string, number>> => readFavouriteCounts(this.reader, ids);
  private readonly liveListings = (ids: readonly string[]): Promise<Map<string, string>> => readLiveListings(this.reader, ids);
  private readonly checkedRights = (ids: readonly string[]): Promise<Map<string, CheckedRight>> => readCheckedRights(this.reader, ids, new Date());

  /** A listing as the caller may read it; undefined when it is not there or not his to see. */
  async byId(context: RequestContext, id: string): Promise<ListingObject | undefined> {
    const row = await this.listings(context, id);
    return row && ListingObject.of(row);
  }

  /** Listings in the order of the ids, those left out that the caller may not see. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ListingObject[]> {
    const found = await Promise.all(ids.map((id) => this.byId(context, id)));
    return found.filter((listing) => listing !== undefined);
  }

  /**
   * A listing that was just written, past what the request has loaded before.
   *
   * @throws Error when the caller does not see it, who has just changed it
   */
  async fresh(context: RequestContext, id: string): Promise<ListingObject> {
    const row = (await readListings(this.reader, viewerOf(context.caller), [id])).get(id);
    if (!row) throw new Error(`listing ${id} is gone`);
    return ListingObject.of(row);
  }

  /** The rights of a listing in the seller's order. */
  async rightIdsOf(context: RequestContext, listingId: string): Promise<readonly string[]> {
    return (await load(context, this.rightIds, listingId)) ?? [];
  }

  async attachmentsOf(context: RequestContext, listingId: string, version: number): Promise<readonly AttachmentRow[]> {
    return (await load(context, this.attachments, `${listingId}:${version}`)) ?? [];
  }

  async publishedVersionsOf(context: RequestContext, listingId: string): Promise<readonly PublishedVersionRow[]> {
    return (await load(context, this.versions, listingId)) ?? [];
  }

  async viewCountOf(context: RequestContext, listingId: string): Promise<number> {
    return (await load(context, this.views, listingId)) ?? 0;
  }

  async favouriteCountOf(context: RequestContext, listingId: string): Promise<number> {
    return (await load(context, this.favouriteCounts, listingId)) ?? 0;
  }

  /** Whether the caller keeps it as a favourite. */
  async isFavourite(context: RequestContext, listingId: string): Promise<boolean> {
    return context.caller.person !== undefined && (await this.favourites(context, listingId)) === true;
  }

  /** Whether the caller's organisation has asked or offered on it. */
  async hasEnquired(context: RequestContext, listingId: string): Promise<boolean> {
    return context.caller.acting !== undefined && (await this.enquiries(context, listingId)) === true;
  }

  /** The minimum price in fen, for traders of the organisation that sells; undefined for everybody else. */
  async minimumPriceOf(context: RequestContext, listingId: string): Promise<bigint | undefined> {
    const { acting, permissions } = context.caller;
    if (!acting || !permissions.has('market.listing.write')) return undefined;
    return this.minimumPrices(context, listingId);
  }

  /** What the register says of a right, as the checks look at it. */
  checkedRight(context: RequestContext, rightId: string): Promise<CheckedRight | undefined> {
    return load(context, this.checkedRights, rightId);
  }

  /** The live listing of a right, when the caller may see it. */
  async liveOfRight(context: RequestContext, rightId: string): Promise<ListingObject | undefined> {
    const listingId = await load(context, this.liveListings, rightId);
    return listingId === undefined ? undefined : this.byId(context, listingId);
  }
}
