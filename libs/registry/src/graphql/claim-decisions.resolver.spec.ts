import { identitySchema } from '@haihe/identity';
import { enterParty, signInAs } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { newId, platformSchema, systemActor, toGlobalId } from '@haihe/platform';
import { countQueries, fingerprint, openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestService } from '@haihe/platform/testing';
import { registrySchema } from '../data/registry-schema.js';
import { RegistryGraphqlModule } from '../registry-graphql.module.js';
import { enterRight } from '../testing.js';
import type { RightOptions } from '../testing.js';

const ERRORS = 'userErrors { code message path }';
const CLAIM = 'state decisionReason decidedAt availableActions right { ownedByViewer owners { name share organisation { name } } }';
const CONFIRM = `mutation ($input: ClaimConfirmInput!) { claimConfirm(input: $input) { claim { ${CLAIM} } ${ERRORS} } }`;
const REFUSE = `mutation ($input: ClaimRefuseInput!) { claimRefuse(input: $input) { claim { ${CLAIM} } ${ERRORS} } }`;
const QUEUE = `query ($first: Int!, $after: String) { claimsToReview(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { id reference state basis organisation { name uscc } right { title status owners { name } } proof { fileName } rivals { reference } availableActions } } } }`;

interface Answer {
  readonly [mutation: string]: { readonly claim: Record<string, unknown> | null; readonly userErrors: readonly { code: string; message: string; path: string[] }[] };
}

const NAME = '天津海河测试科技有限公司';

describe('decisions on claims', () => {
  let service: TestService;
  let company: Party;
  let rival: Party;
  let centre: Party;
  let owner: GraphqlClient;
  let operator: GraphqlClient;
  const state = () => fingerprint(service.database, ['registry', 'platform', 'identity']);
  const as = (party: Party, locale: 'zh-CN' | 'en' = 'zh-CN') => signInAs(service.client({ locale }), party);
  const answer = async (client: GraphqlClient, document: string, input: object) => {
    const [payload] = Object.values(await client.data<Answer>(document, { input }));
    if (!payload) throw new Error('no payload');
    return payload;
  };
  const refusal = async (client: GraphqlClient, document: string, input: object) => {
    const before = await state();
    const { claim, userErrors } = await answer(client, document, input);
    expect(await state()).toEqual(before);
    expect(claim).toBeNull();
    return userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  };
  /** A claim as the action would have written it. */
  const claimed = async (party: Party, rightId: string, more: { readonly basis?: string; readonly ownerName?: string | null } = {}) => {
    const id = newId();
    const { basis = 'OWNER_NAME_MATCH', ownerName = basis === 'PROOF' ? null : NAME } = more;
    await service.database.transactor.run(systemActor('test'), (tx) =>
      tx.query(
        `INSERT INTO registry.right_claim (id, reference, right_id, organisation_id, basis, owner_name, state, submitted_by, submitted_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'SUBMITTED', $7, now())`,
        [id, `RC-TEST-${id.slice(-12)}`, rightId, party.organisationId, basis, ownerName, party.personId],
      ),
    );
    return toGlobalId('RightClaim', id);
  };
  const owners = (rightId: string) =>
    service.database.reader.query(
      `SELECT name, organisation_id AS "organisationId", share_numerator || '/' || share_denominator AS share, until IS NULL AS current, source
         FROM registry.right_owner WHERE right_id = $1 ORDER BY until NULLS LAST, position`,
      [rightId],
    );
  const enter = (options: RightOptions = {}) => enterRight(service.database, { owners: [{ name: NAME }], ...options });

  beforeAll(async () => {
    service = await openTestService({
      areas: [platformSchema, identitySchema, registrySchema],
      imports: [RegistryGraphqlModule],
      environment: { HAIHE_LOG: 'silent', HAIHE_REQUESTS_PER_MINUTE: '10000' },
    });
    company = await enterParty(service.database, { organisationName: NAME });
    rival = await enterParty(service.database, { organisationName: '天津别家有限公司' });
    centre = await enterParty(service.database, { kind: 'OPERATOR', role: 'REVIEWER' });
    owner = as(company);
    operator = as(centre);
  });
  afterAll(() => service.close());

  describe('claimConfirm', () => {
    it('makes the right the organisation’s whose name the owner has, and tells it', async () => {
      const rightId = await enter({ title: '海河一号', owners: [{ name: '天津海河测试科技有限公司', share: '1/3' }, { name: '王小明', share: '2/3' }] });
      const claimId = await claimed(company, rightId);
      const { claim, userErrors } = await answer(operator, CONFIRM, { claimId });
      expect(userErrors).toEqual([]);
      expect(claim).toEqual({
        state: 'CONFIRMED',
        decisionReason: null,
        decidedAt: expect.any(String),
        availableActions: [],
        right: { ownedByViewer: false, owners: [{ name: NAME, share: '1/3', organisation: { name: NAME } }, { name: '王小明', share: '2/3', organisation: null }] },
      });
      expect(await owner.data('query ($id: ID!) { right(id: $id) { ownedByViewer availableActions } }', { id: toGlobalId('Right', rightId) })).toEqual({
        right: { ownedByViewer: true, availableActions: ['LIST_FOR_SALE'] },
      });
      const events = await service.database.reader.query<{ topic: string; payload: object }>('SELECT topic, payload FROM platform.event ORDER BY id DESC LIMIT 2');
      expect(events.map(({ topic }) => topic).sort()).toEqual(['registry.claim-decided', 'registry.right-changed']);
      expect(events).toContainEqual({ topic: 'registry.right-changed', payload: { rightIds: [rightId] } });
      const [entry] = await service.database.reader.query(`SELECT action, person_id, organisation_id FROM platform.audit_entry WHERE action = 'claim.confirm' ORDER BY id DESC LIMIT 1`);
      expect(entry).toEqual({ action: 'claim.confirm', person_id: centre.personId, organisation_id: centre.organisationId });
      const told = await owner.data('{ notices { edges { node { title body link } } } }');
      expect(told).toMatchObject({ notices: { edges: [{ node: { title: '权利认领已确认', link: `/rights/${encodeURIComponent(toGlobalId('Right', rightId))}` } }] } });
    });

    it('puts the organisation in the place of the owner when proof shows a change, and keeps the chain', async () => {
      const rightId = await enter({ owners: [{ name: '旧名有限公司', share: '1/4' }, { name: '王小明', share: '3/4' }] });
      const claimId = await claimed(company, rightId, { basis: 'PROOF' });
      expect(await refusal(operator, CONFIRM, { claimId })).toEqual(['CLAIM_OWNER_REQUIRED input.ownerName']);
      expect(await refusal(operator, CONFIRM, { claimId, ownerName: '无此人' })).toEqual(['CLAIM_OWNER_UNKNOWN input.ownerName']);
      const { userErrors } = await answer(operator, CONFIRM, { claimId, ownerName: '旧名有限公司' });
      expect(userErrors).toEqual([]);
      expect(await owners(rightId)).toEqual([
        { name: '旧名有限公司', organisationId: null, share: '1/4', current: false, source: 'IMPORT' },
        { name: NAME, organisationId: company.organisationId, share: '1/4', current: true, source: 'CLAIM' },
        { name: '王小明', organisationId: null, share: '3/4', current: true, source: 'IMPORT' },
      ]);
    });

    it('makes it the sole owner of a right without any', async () => {
      const rightId = await enter({ owners: [] });
      const { userErrors } = await answer(operator, CONFIRM, { claimId: await claimed(company, rightId, { basis: 'PROOF' }) });
      expect(userErrors).toEqual([]);
      expect(await owners(rightId)).toEqual([{ name: NAME, organisationId: company.organisationId, share: '1/1', current: true, source: 'CLAIM' }]);
    });

    it('tells the organisation that loses the right', async () => {
      const rightId = await enter({ title: '海河二号', owners: [{ name: '天津别家有限公司', organisationId: rival.organisationId }] });
      const { userErrors } = await answer(operator, CONFIRM, { claimId: await claimed(company, rightId, { basis: 'PROOF' }) });
      expect(userErrors).toEqual([]);
      expect((await owners(rightId)).map((entry) => (entry as { name: string; current: boolean }).name)).toEqual(['天津别家有限公司', NAME]);
      const told = await as(rival, 'en').data('{ notices(first: 1) { edges { node { title body } } } }');
      expect(told).toMatchObject({ notices: { edges: [{ node: { title: 'A right is no longer registered as yours' } }] } });
    });

    it('demands that rival claims are decided with it, and refuses them then', async () => {
      const rightId = await enter();
      const claimId = await claimed(company, rightId);
      const rivalId = await claimed(rival, rightId, { basis: 'PROOF' });
      expect(await refusal(operator, CONFIRM, { claimId })).toEqual(['CLAIM_CONTESTED input.refusedClaimIds']);
      const { userErrors } = await answer(operator, CONFIRM, { claimId, refusedClaimIds: [rivalId] });
      expect(userErrors).toEqual([]);
      const states = await service.database.reader.query('SELECT organisation_id, state FROM registry.right_claim WHERE right_id = $1', [rightId]);
      expect(states).toEqual(expect.arrayContaining([{ organisation_id: company.organisationId, state: 'CONFIRMED' }, { organisation_id: rival.organisationId, state: 'REFUSED' }]));
    });

    it('confirms co-owners one after the other, who are no rivals', async () => {
      const rightId = await enter({ owners: [{ name: NAME }, { name: '天津别家有限公司' }] });
      const [one, other] = [await claimed(company, rightId), await claimed(rival, rightId, { ownerName: '天津别家有限公司' })];
      for (const claimId of [one, other]) expect((await answer(operator, CONFIRM, { claimId })).userErrors).toEqual([]);
      expect(await owners(rightId)).toEqual([
        { name: NAME, organisationId: company.organisationId, share: '1/2', current: true, source: 'IMPORT' },
        { name: '天津别家有限公司', organisationId: rival.organisationId, share: '1/2', current: true, source: 'IMPORT' },
      ]);
    });

    it.each([
      ['NOT_FOUND input.claimId', () => Promise.resolve(toGlobalId('RightClaim', newId()))],
      ['CLAIMANT_NOT_VERIFIED input.claimId', async () => claimed(await enterParty(service.database, { verification: 'SUSPENDED', organisationName: NAME }), await enter())],
      ['CLAIM_NAME_DIFFERS input.claimId', async () => claimed(rival, await enter())],
      ['CLAIM_OWNER_IS_OTHERS input.claimId', async () => claimed(company, await enter({ owners: [{ name: NAME, organisationId: rival.organisationId }] }))],
      [
        'OWN_ORGANISATION input.claimId',
        async () => {
          const claimant = await enterParty(service.database, { organisationName: NAME });
          await service.database.reader.query(`INSERT INTO identity.membership (id, person_id, organisation_id, role, since) VALUES ($1, $2, $3, 'VIEWER', now())`, [
            newId(),
            centre.personId,
            claimant.organisationId,
          ]);
          return claimed(claimant, await enter());
        },
      ],
    ])('is refused: %s', async (expected, make) => {
      expect(await refusal(operator, CONFIRM, { claimId: await make() })).toEqual([expected]);
    });

    it('is for the centre alone', async () => {
      const claimId = await claimed(company, await enter());
      const before = await fingerprint(service.database, ['registry']);
      expect(await service.client().errorCode(CONFIRM, { input: { claimId } })).toBe('UNAUTHENTICATED');
      expect(await owner.errorCode(CONFIRM, { input: { claimId } })).toBe('FORBIDDEN');
      expect(await as(rival).errorCode(CONFIRM, { input: { claimId } })).toBe('FORBIDDEN');
      const unverified = as(await enterParty(service.database, { kind: 'OPERATOR', role: 'OWNER', verification: 'UNVERIFIED' }));
      expect(await unverified.errorCode(CONFIRM, { input: { claimId } })).toBe('FORBIDDEN');
      expect(await fingerprint(service.database, ['registry'])).toEqual(before);
    });
  });

  describe('claimRefuse', () => {
    it('refuses with a reason that the claimant reads, and it may claim again', async () => {
      const claimId = await claimed(company, await enter());
      const { claim, userErrors } = await answer(operator, REFUSE, { claimId, reason: ' 证书与登记簿不符 ' });
      expect(userErrors).toEqual([]);
      expect(claim).toMatchObject({ state: 'REFUSED', decisionReason: '证书与登记簿不符' });
      const told = await as(company, 'en').data('{ notices(first: 1) { edges { node { title body } } } }');
      expect(told).toMatchObject({ notices: { edges: [{ node: { title: 'Claim refused', body: expect.stringContaining('证书与登记簿不符') } }] } });
      expect(await refusal(operator, REFUSE, { claimId, reason: '再次' })).toEqual(['STATE_CHANGED ']);
    });

    it.each([
      ['CLAIM_REASON_REQUIRED input.reason', ' '],
      ['CLAIM_STATEMENT_TOO_LONG input.reason', '长'.repeat(1_001)],
    ])('is refused: %s', async (expected, reason) => {
      expect(await refusal(operator, REFUSE, { claimId: await claimed(company, await enter()), reason })).toEqual([expected]);
    });

    it('is for the centre alone', async () => {
      const claimId = await claimed(company, await enter());
      expect(await refusal(operator, REFUSE, { claimId: toGlobalId('RightClaim', newId()), reason: '无' })).toEqual(['NOT_FOUND input.claimId']);
      expect(await service.client().errorCode(REFUSE, { input: { claimId, reason: '无' } })).toBe('UNAUTHENTICATED');
      expect(await owner.errorCode(REFUSE, { input: { claimId, reason: '无' } })).toBe('FORBIDDEN');
    });
  });

  describe('at once', () => {
    const outcome = ({ userErrors }: Awaited<ReturnType<typeof answer>>) => userErrors[0]?.code ?? 'DONE';

    it('several reviewers decide on one claim: exactly one decision', async () => {
      const reviewers = await Promise.all([1, 2, 3].map(() => enterParty(service.database, { organisationId: centre.organisationId, role: 'REVIEWER' })));
      const rightId = await enter();
      const claimId = await claimed(company, rightId);
      const answers = await Promise.all([
        answer(operator, CONFIRM, { claimId }),
        ...reviewers.map((reviewer, index) => (index === 0 ? answer(as(reviewer), CONFIRM, { claimId }) : answer(as(reviewer), REFUSE, { claimId, reason: '不符' }))),
      ]);
      expect(answers.map(outcome).sort()).toEqual(['DONE', 'STATE_CHANGED', 'STATE_CHANGED', 'STATE_CHANGED']);
      const [claim] = await service.database.reader.query<{ state: string }>('SELECT state FROM registry.right_claim WHERE right_id = $1', [rightId]);
      const linked = (await service.database.reader.query('SELECT 1 FROM registry.right_owner WHERE right_id = $1 AND organisation_id IS NOT NULL', [rightId])).length;
      expect(linked).toBe(claim?.state === 'CONFIRMED' ? 1 : 0);
      expect(await service.database.reader.query(`SELECT 1 FROM platform.event WHERE topic = 'registry.claim-decided' AND payload->>'rightId' = $1`, [rightId])).toHaveLength(1);
    });

    it('two claims to one right are confirmed against each other: exactly one owner', async () => {
      const second = as(await enterParty(service.database, { organisationId: centre.organisationId, role: 'REVIEWER' }));
      for (let round = 0; round < 5; round += 1) {
        const rightId = await enter();
        const [one, other] = [await claimed(company, rightId), await claimed(rival, rightId, { basis: 'PROOF' })];
        const answers = await Promise.all([
          answer(operator, CONFIRM, { claimId: one, refusedClaimIds: [other] }),
          answer(second, CONFIRM, { claimId: other, refusedClaimIds: [one] }),
        ]);
        expect(answers.map(outcome).sort()).toEqual(['DONE', 'STATE_CHANGED']);
        const current = await service.database.reader.query('SELECT organisation_id FROM registry.right_owner WHERE right_id = $1 AND until IS NULL', [rightId]);
        expect(current).toHaveLength(1);
        const states = await service.database.reader.query<{ state: string }>('SELECT state FROM registry.right_claim WHERE right_id = $1 ORDER BY state', [rightId]);
        expect(states).toEqual([{ state: 'CONFIRMED' }, { state: 'REFUSED' }]);
      }
    });
  });

  it('wait in a queue for the centre, with their rivals, in as many statements as a single one', async () => {
    for (let index = 0; index < 21; index += 1) {
      const rightId = await enter({ title: `排队 ${index}` });
      await claimed(company, rightId);
      if (index % 5 === 0) await claimed(rival, rightId, { basis: 'PROOF' });
    }
    type Queue = { claimsToReview: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Record<string, unknown> }[] } };
    const page = (first: number, after?: string) => countQueries(() => operator.data<Queue>(QUEUE, { first, after }));
    const single = await page(1);
    const twenty = await page(20);
    expect(twenty.queries.length).toBe(single.queries.length);
    const seen = new Set<unknown>();
    let after: string | undefined;
    for (let more = true; more; ) {
      const { claimsToReview }: Queue = (await page(7, after)).result;
      for (const { node } of claimsToReview.edges) seen.add(node['id']);
      more = claimsToReview.pageInfo.hasNextPage;
      after = claimsToReview.pageInfo.endCursor;
      if (!more) expect(seen.size).toBe(claimsToReview.totalCount);
    }
    const contested = twenty.result.claimsToReview.edges.filter(({ node }) => (node['rivals'] as unknown[]).length > 0);
    expect(contested.length).toBeGreaterThan(0);
    expect(twenty.result.claimsToReview.edges[0]?.node).toMatchObject({ state: 'SUBMITTED', availableActions: ['CONFIRM', 'REFUSE'] });
    expect(await owner.errorCode(QUEUE, { first: 1 })).toBe('FORBIDDEN');
    expect(await service.client().errorCode(QUEUE, { first: 1 })).toBe('UNAUTHENTICATED');
  });
});
