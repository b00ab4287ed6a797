import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, connectionOf, CurrentCaller, DateScalar, fromCursor, isUuid, load, MoneyObject, PageArgs, pageSize, parseGlobalId, Reader, registerNode, toConnection } from '@haihe/platform';
import type { Caller, ConnectionOf } from '@haihe/platform';
import { GraphQLError } from 'graphql';
import { accountPage, accountRows } from '../data/account-query.js';
import type { AccountRow } from '../data/account-row.js';
import { statementBounds, statementLines } from '../data/statement-query.js';
import { statementPeriod } from '../rules/statement-period.js';
import { AccountStatementObject, StatementLineObject } from './account-statement.object.js';
import { LedgerAccountObject } from './ledger-account.object.js';
import { READ_STATEMENTS, scopeOf, sees } from './who-sees.js';

const { Connection: LedgerAccountConnection } = connectionOf('LedgerAccount', () => LedgerAccountObject);

/** Which statement, and which page of it. */
@ArgsType()
class StatementArgs extends PageArgs {
  @Field(() => ID, { description: 'Opaque id of the account.' })
  readonly account!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day in China’s calendar.' })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in China’s calendar.' })
  readonly until?: string | null;
}

/** Accounts and statements, for their owners and the centre. */
@Resolver()
export class LedgerResolver {
  constructor(private readonly reader: Reader) {
    registerNode('LedgerAccount', async (context, id) => {
      const account = await load(context, this.accountsByIds, id);
      return account && sees(scopeOf(context.caller), account.organisationId) ? LedgerAccountObject.of(account) : undefined;
    });
  }

  @Allow(READ_STATEMENTS)
  @Query(() => LedgerAccountConnection, {
    description: 'Accounts of the organisation acted for, in the order in which they were opened. The centre sees everybody’s and those of the exchange.',
  })
  async ledgerAccounts(
    @Args() page: PageArgs,
    @CurrentCaller() caller: Caller,
    @Args('organisation', { type: () => ID, nullable: true, description: 'Only accounts of this organisation.' }) organisation?: string | null,
  ): Promise<ConnectionOf<LedgerAccountObject>> {
    const first = pageSize(page.first);
    const scope = scopeOf(caller);
    const wanted = organisation ? parseGlobalId(organisation) : undefined;
    const nobody = organisation ? wanted?.type !== 'Organisation' || !sees(scope, wanted.id) : false;
    if (!scope || nobody) return toConnection<AccountRow, LedgerAccountObject>([], { first, after: page.after, totalCount: 0 }, () => [], LedgerAccountObject.of);
    const { rows, totalCount } = await accountPage(this.reader, wanted ? { organisationId: wanted.id } : scope, first + 1, readAccountPlace(page.after));
    return toConnection(rows, { first, after: page.after, totalCount }, ({ id }) => [id], LedgerAccountObject.of);
  }

  @Allow(READ_STATEMENTS)
  @Query(() => AccountStatementObject, { nullable: true, description: 'The statement of an account over a period; null when it is not there or not the caller’s to see.' })
  async accountStatement(@Args() { account: globalId, from, until, first: wanted, after }: StatementArgs, @CurrentCaller() caller: Caller): Promise<AccountStatementObject | null> {
    const first = pageSize(wanted);
    const place = readLinePlace(after);
    const period = statementPeriod({ from, until });
    const parsed = parseGlobalId(globalId);
    const bounds = parsed?.type === 'LedgerAccount' ? await statementBounds(this.reader, parsed.id, period) : undefined;
    if (!bounds || !sees(scopeOf(caller), bounds.account.organisationId)) return null;
    const rows = await statementLines(this.reader, bounds, place, first + 1);
    return {
      account: LedgerAccountObject.of(bounds.account),
      from: from ?? null,
      until: until ?? null,
      openingBalance: MoneyObject.of(bounds.opening),
      closingBalance: MoneyObject.of(bounds.closing),
      lines: toConnection(rows, { first, after, totalCount: Number(bounds.last - bounds.first) }, ({ sequence }) => [sequence.toString()], (line) =>
        StatementLineObject.of(line, caller.locale),
      ),
    };
  }

  private readonly accountsByIds = async (ids: readonly string[]): Promise<Map<string, AccountRow>> =>
    new Map((await accountRows(this.reader, ids)).map((account) => [account.id, account]));
}

function readAccountPlace(cursor: string | null | undefined): string | undefined {
  const [id] = fromCursor(cursor, 1) ?? [];
  if (id === undefined || (typeof id === 'string' && isUuid(id))) return id;
  throw foreignCursor();
}

function readLinePlace(cursor: string | null | undefined): bigint {
  const [sequence] = fromCursor(cursor, 1) ?? ['0'];
  if (typeof sequence === 'string' && /^\d{1,18}$/.test(sequence)) return BigInt(sequence);
  throw foreignCursor();
}

function foreignCursor(): GraphQLError {
  return new GraphQLError('This cursor does not belong to this list.', { extensions: { code: 'BAD_USER_INPUT' } });
}
