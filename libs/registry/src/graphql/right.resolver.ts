import { ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent, registerNode } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { chinaDate, systemClock } from '@haihe/platform/clock';
import { RightActionEnum, RightStatusEnum } from './enums.js';
import type { RightAction } from './enums.js';
import { ReasonObject } from './reason.object.js';
import { RightClaimLoader } from './right-claim.loader.js';
import { RightClaimObject } from './right-claim.object.js';
import { RightLoaders } from './right-loaders.js';
import { RightOwnerObject } from './right-owner.object.js';
import {
  AnnuityObject,
  CitationObject,
  ClassificationObject,
  EncumbranceObject,
  LegalEventObject,
  PublicationObject,
  RightPartyObject,
  TermObject,
} from './right-parts.objects.js';
import { isOwnedBy, rightActions, seesAddresses } from './right-sight.js';
import { annuityView, classificationsOf, encumbranceView, eventsOf, industriesOf, partiesOf, publicationView, termView } from './right-views.js';
import { RightObject } from './right.object.js';

/** What is derived of a right or hangs on it. Every list loads in one statement for all rights of a request. */
@Resolver(() => RightObject)
export class RightResolver {
  constructor(
    private readonly rights: RightLoaders,
    private readonly claims: RightClaimLoader,
  ) {
    registerNode('Right', (context, id) => rights.right(context, id));
  }

  @AsParent()
  @ResolveField(() => RightStatusEnum, { description: 'Where it stands today, derived from its events and dates.' })
  async status({ row }: RightObject, _: unknown, context: RequestContext): Promise<string> {
    return (await this.rights.standing(context, row.id)).status.status;
  }

  @AsParent()
  @ResolveField(() => [ReasonObject], { description: 'Why it stands there.' })
  async statusReasons({ row }: RightObject, _: unknown, context: RequestContext): Promise<ReasonObject[]> {
    const { status } = await this.rights.standing(context, row.id);
    return status.reasons.map((reason) => ReasonObject.of(reason, context.caller.locale));
  }

  @AsParent()
  @ResolveField(() => Boolean, { description: 'Whether it can be traded today.' })
  async tradable({ row }: RightObject, _: unknown, context: RequestContext): Promise<boolean> {
    return (await this.rights.standing(context, row.id)).tradability.tradable;
  }

  @AsParent()
  @ResolveField(() => [ReasonObject], { description: 'Why it cannot be traded, first; then what to heed.' })
  async tradableReasons({ row }: RightObject, _: unknown, context: RequestContext): Promise<ReasonObject[]> {
    const { tradability } = await this.rights.standing(context, row.id);
    return [...tradability.blockers, ...tradability.warnings].map((reason) => ReasonObject.of(reason, context.caller.locale));
  }

  @AsParent()
  @ResolveField(() => TermObject, { description: 'How long it lasts.' })
  async term({ row }: RightObject, _: unknown, context: RequestContext): Promise<TermObject> {
    const { term } = await this.rights.standing(context, row.id);
    return termView(term, context.caller.locale, chinaDate(systemClock.now()));
  }

  @AsParent()
  @ResolveField(() => [AnnuityObject], { description: 'The fees of a Chinese patent from the year of grant to the last; empty for others.' })
  async annuities({ row }: RightObject, _: unknown, context: RequestContext): Promise<AnnuityObject[]> {
    return (await this.rights.standing(context, row.id)).annuities.annuities.map(annuityView);
  }

  @AsParent()
  @ResolveField(() => AnnuityObject, { nullable: true, description: 'The next fee that is not paid and still can be.' })
  async nextAnnuity({ row }: RightObject, _: unknown, context: RequestContext): Promise<AnnuityObject | null> {
    const { next } = (await this.rights.standing(context, row.id)).annuities;
    return next && annuityView(next);
  }

  @AsParent()
  @ResolveField(() => [EncumbranceObject], { description: 'What weighs on it today.' })
  async encumbrances({ row }: RightObject, _: unknown, context: RequestContext): Promise<EncumbranceObject[]> {
    const { encumbrances } = await this.rights.standing(context, row.id);
    return encumbrances.map((encumbrance) => encumbranceView(encumbrance, context.caller.locale));
  }

  @AsParent()
  @ResolveField(() => String, { nullable: true, description: 'Abstract in Chinese.' })
  async abstract({ row }: RightObject, _: unknown, context: RequestContext): Promise<string | null> {
    return (await this.rights.texts(context, row.id)).abstract;
  }

  @AsParent()
  @ResolveField(() => String, { nullable: true, description: 'Abstract in English.' })
  async abstractEn({ row }: RightObject, _: unknown, context: RequestContext): Promise<string | null> {
    return (await this.rights.texts(context, row.id)).abstractEn;
  }

  @AsParent()
  @ResolveField(() => [ClassificationObject], { description: 'Symbols of IPC, CPC, Locarno and Nice, the main one first.' })
  classifications({ row }: RightObject): ClassificationObject[] {
    return classificationsOf(row);
  }

  @AsParent()
  @ResolveField(() => [ClassificationObject], { description: 'Industries by GB/T 4754, the main one first.' })
  industries({ row }: RightObject): ClassificationObject[] {
    return industriesOf(row);
  }

  @AsParent()
  @ResolveField(() => [RightPartyObject], { description: 'The people and organisations that the record names.' })
  async parties({ row }: RightObject, _: unknown, context: RequestContext): Promise<RightPartyObject[]> {
    const { parties } = await this.rights.texts(context, row.id);
    return partiesOf(parties, seesAddresses(context.caller, await this.rights.owners(context, row.id)));
  }

  @AsParent()
  @ResolveField(() => [RightOwnerObject], { description: 'Who owns it now, with exact shares.' })
  async owners({ row }: RightObject, _: unknown, context: RequestContext): Promise<RightOwnerObject[]> {
    return (await this.rights.owners(context, row.id)).map((owner) => RightOwnerObject.of(owner));
  }

  @AsParent()
  @ResolveField(() => [LegalEventObject], { description: 'What happened to it, oldest first.' })
  async events({ row }: RightObject, _: unknown, context: RequestContext): Promise<LegalEventObject[]> {
    return eventsOf(row, await this.rights.events(context, row.id), context.caller.locale);
  }

  @AsParent()
  @ResolveField(() => [PublicationObject], { description: 'Its published documents, oldest first.' })
  async publications({ row }: RightObject, _: unknown, context: RequestContext): Promise<PublicationObject[]> {
    return (await this.rights.publications(context, row.id)).map((publication) => publicationView(publication, context.caller.locale));
  }

  @AsParent()
  @ResolveField(() => [CitationObject], { description: 'Documents that it cites or that cite it.' })
  async citations({ row }: RightObject, _: unknown, context: RequestContext): Promise<CitationObject[]> {
    const { citations } = await this.rights.texts(context, row.id);
    return citations.map(({ number, direction, title }) => ({ number, direction, title: title ?? null }));
  }

  @AsParent()
  @ResolveField(() => [RightObject], { description: 'The other members of its patent family that the register knows.' })
  async family({ row }: RightObject, _: unknown, context: RequestContext): Promise<RightObject[]> {
    if (row.familyId === null) return [];
    return (await this.rights.family(context, row.familyId)).filter((member) => member.row.id !== row.id);
  }

  @AsParent()
  @ResolveField(() => Boolean, { description: 'Whether the organisation that the caller acts for is one of its owners.' })
  async ownedByViewer({ row }: RightObject, _: unknown, context: RequestContext): Promise<boolean> {
    return isOwnedBy(context.caller, await this.rights.owners(context, row.id));
  }

  @AsParent()
  @ResolveField(() => RightClaimObject, { nullable: true, description: 'The latest claim to it by the organisation that the caller acts for.' })
  async claim({ row }: RightObject, _: unknown, context: RequestContext): Promise<RightClaimObject | null> {
    const claim = await this.claims.own(context, row.id);
    return claim ? RightClaimObject.of(claim) : null;
  }

  @AsParent()
  @ResolveField(() => [RightActionEnum], { description: 'What the caller may do with it now.' })
  async availableActions({ row }: RightObject, _: unknown, context: RequestContext): Promise<RightAction[]> {
    if (!context.caller.acting) return [];
    const [owners, claim] = await Promise.all([this.rights.owners(context, row.id), this.claims.own(context, row.id)]);
    const { tradability } = await this.rights.standing(context, row.id);
    return rightActions(context.caller, owners, claim, tradability.tradable);
  }
}
