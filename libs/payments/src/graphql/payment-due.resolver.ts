import { Args, ArgsType, Field, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationLoader, OrganisationObject } from '@haihe/identity';
import { Allow, AsParent, connectionOf, Context, CurrentCaller, load, PageArgs, pageSize, parseGlobalId, Reader, registerNode, SignedIn, toConnection } from '@haihe/platform';
import type { Caller, ConnectionOf, RequestContext } from '@haihe/platform';
import { PaymentChannels } from '../actions/payment-channels.js';
import { duePage } from '../data/queries/dues.js';
import { isOpen } from '../rules/index.js';
import type { DueState, PaymentChannel } from '../rules/index.js';
import { PaymentChannelEnum, PaymentDueStateEnum } from './enums.js';
import { openOf, PaymentDueObject, PaymentDueReceipt, TransferInstruction, yuan } from './payment-due.object.js';
import { PaymentLoaders } from './payment-loaders.js';
import { readId } from './read-place.js';
import { isDesk, seesOrganisation } from './who-sees.js';

const { Connection: PaymentDueConnection } = connectionOf('PaymentDue', () => PaymentDueObject);

/** Arguments of the list of payments due. */
@ArgsType()
class DueArgs extends PageArgs {
  @Field(() => PaymentDueStateEnum, { nullable: true, description: 'Only those that stand so.' })
  readonly state?: DueState | null;
}

const note = {
  'zh-CN': '请在转账附言中填写参考号，金额须与应付金额完全一致，并使用本单位名下账户付款；否则需人工核对，到账会延迟',
  en: 'Put the reference into the remark, transfer exactly this amount, and pay from an account in your organisation’s name; otherwise it is checked by hand and takes longer',
};

/** What organisations have to pay: seen by the payer and at the desk of the centre. */
@Resolver(() => PaymentDueObject)
export class PaymentDueResolver {
  constructor(
    private readonly reader: Reader,
    private readonly loaders: PaymentLoaders,
    private readonly organisations: OrganisationLoader,
    private readonly paymentChannels: PaymentChannels,
  ) {
    registerNode('PaymentDue', (context, id) => this.visible(context, id));
  }

  @SignedIn()
  @Query(() => PaymentDueObject, { nullable: true, description: 'A payment due; null when there is none of this id or it is not yours to see.' })
  async paymentDue(@Args('id', { type: () => ID, description: 'Opaque id.' }) globalId: string, @Context() context: RequestContext): Promise<PaymentDueObject | null> {
    const parsed = parseGlobalId(globalId);
    return parsed?.type === 'PaymentDue' ? ((await this.visible(context, parsed.id)) ?? null) : null;
  }

  @Allow('payments.due.read')
  @Query(() => PaymentDueConnection, { description: 'What the organisation acted for has to pay, the newest first.' })
  async myPaymentsDue(@Args() { first: wanted, after, state }: DueArgs, @CurrentCaller() caller: Caller): Promise<ConnectionOf<PaymentDueObject>> {
    const first = pageSize(wanted);
    const { rows, totalCount } = await duePage(this.reader, caller.acting?.organisationId ?? '', state ? [state] : null, first + 1, readId(after));
    return toConnection(rows, { first, after, totalCount }, ({ id }) => [id], PaymentDueObject.of);
  }

  @AsParent()
  @ResolveField(() => OrganisationObject, { description: 'Who has to pay.' })
  payer({ row }: PaymentDueObject, _: unknown, context: RequestContext): Promise<OrganisationObject> {
    return this.organisations.existing(context, row.payerOrganisationId);
  }

  @AsParent()
  @ResolveField(() => TransferInstruction, { nullable: true, description: 'How to pay by bank transfer, for the payer; null when nothing is open or there is no account yet.' })
  async transferInstruction({ row }: PaymentDueObject, _: unknown, context: RequestContext): Promise<TransferInstruction | null> {
    if (!isOpen(row.state) || !seesOrganisation(context.caller, row.payerOrganisationId)) return null;
    const [account] = (await load(context, this.loaders.custody, 'all')) ?? [];
    if (!account) return null;
    const { accountName, bank, accountNumber } = account;
    return { accountName, bank, accountNumber, reference: row.reference, amount: yuan(openOf(row)), note: note[context.caller.locale] };
  }

  @AsParent()
  @ResolveField(() => [PaymentChannelEnum], { description: 'How it can be paid now; nothing when it is paid or cancelled.' })
  channels({ row }: PaymentDueObject): PaymentChannel[] {
    return isOpen(row.state) ? this.paymentChannels.of(openOf(row)) : [];
  }

  @AsParent()
  @ResolveField(() => [PaymentDueReceipt], { description: 'What came of it, in order.' })
  async receipts({ row }: PaymentDueObject, _: unknown, context: RequestContext): Promise<PaymentDueReceipt[]> {
    const receipts = (await load(context, this.loaders.receiptsOfDues, row.id)) ?? [];
    return receipts.map(({ amount, at, channel, releasedAt }) => ({ amount: yuan(amount), receivedAt: at, channel, released: releasedAt !== null }));
  }

  private async visible(context: RequestContext, id: string): Promise<PaymentDueObject | undefined> {
    const row = await load(context, this.loaders.dues, id);
    return row && (isDesk(context.caller) || seesOrganisation(context.caller, row.payerOrganisationId)) ? PaymentDueObject.of(row) : undefined;
  }
}
