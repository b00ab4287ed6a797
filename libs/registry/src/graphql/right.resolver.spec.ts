import { identitySchema } from '@haihe/identity';
import { enterParty, signInAs } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { platformSchema, toGlobalId } from '@haihe/platform';
import { countQueries, openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestService } from '@haihe/platform/testing';
import { registrySchema } from '../data/registry-schema.js';
import { RegistryGraphqlModule } from '../registry-graphql.module.js';
import { enterRight, someRightNumber } from '../testing.js';

const EVERYTHING = `{
  id kind number displayNumber registrationNumber title titleEn abstract abstractEn filingDate publicationDate grantDate familyId demonstration source updatedAt
  status statusReasons { code message } tradable tradableReasons { code message }
  term { from until elapsedDays remainingDays basis }
  annuities { year dueDate amount { amount currency } state surcharge { amount } graceUntil inferred } nextAnnuity { year state }
  encumbrances { kind holder recordalNumber from until note }
  classifications { scheme symbol title titleEn main } industries { symbol title titleEn main }
  parties { role name address } owners { name share shareText shareStated since organisation { name } }
  events { code title date detail } publications { number kindCode date title } citations { number direction title }
  family { id displayNumber } ownedByViewer claim { state } availableActions }`;
const BY_ID = `query ($id: ID!) { right(id: $id) ${EVERYTHING} }`;
const SOME = `{ rights(first: 100) { totalCount edges { node ${EVERYTHING} } } }`;

describe('a right over GraphQL', () => {
  let service: TestService;
  let anonymous: GraphqlClient;
  let owner: GraphqlClient;
  let party: Party;
  let centre: GraphqlClient;
  let stranger: GraphqlClient;
  const read = async (client: GraphqlClient, id: string) => (await client.data<{ right: Record<string, unknown> }>(BY_ID, { id: toGlobalId('Right', id) })).right;
  const as = (who: Party, locale?: 'en') => signInAs(service.client(locale ? { locale } : {}), who);

  beforeAll(async () => {
    service = await openTestService({ areas: [platformSchema, identitySchema, registrySchema], imports: [RegistryGraphqlModule] });
    party = await enterParty(service.database, { organisationName: '天津海河测试科技有限公司' });
    anonymous = service.client();
    owner = as(party);
    stranger = as(await enterParty(service.database));
    centre = as(await enterParty(service.database, { kind: 'OPERATOR', role: 'REVIEWER' }));
  });
  afterAll(() => service.close());

  it('shows what the register knows and what is derived of it', async () => {
    const id = await enterRight(service.database, {
      number: '2021200000011',
      titleEn: 'Self-cleaning filter',
      owners: [{ name: '天津海河测试科技有限公司', organisationId: party.organisationId, share: '1/3' }, { name: '王小明', share: '2/3' }],
      industries: ['C3591'],
      publications: [{ number: 'CN217000001U', kindCode: 'U', date: '2022-09-06' }],
      citations: [{ number: 'CN101000001A', direction: 'CITED' }],
      events: [{ code: 'CP01', date: '2024-02-01', detail: '某某公司 → 天津海河测试科技有限公司' }],
    });
    const right = await read(anonymous, id);
    expect(right).toMatchObject({
      kind: 'UTILITY_MODEL',
      number: '2021200000011',
      displayNumber: 'CN202120000001.1',
      title: '一种自清洁过滤装置',
      titleEn: 'Self-cleaning filter',
      status: 'IN_FORCE',
      statusReasons: [{ code: 'GRANTED', message: '2022-09-06 授权' }],
      tradable: true,
      tradableReasons: [{ code: 'CO_OWNED', message: '共有 2 名权利人，转让须经全体同意' }],
      term: { from: '2022-03-01', until: '2032-02-29', basis: '保护期 10 年（专利法（2020）第四十二条第一款）' },
      nextAnnuity: null,
      encumbrances: [],
      classifications: [{ scheme: 'IPC', symbol: 'B01D 29/00', title: '一般的物理或化学的方法或装置', titleEn: 'Physical or chemical processes or apparatus in general', main: true }],
      industries: [{ symbol: 'C3591', title: '专用设备制造业', titleEn: 'Special-purpose machinery', main: true }],
      owners: [
        { name: '天津海河测试科技有限公司', share: '1/3', shareText: '1/3', shareStated: true, since: '2022-03-01', organisation: { name: '天津海河测试科技有限公司' } },
        { name: '王小明', share: '2/3', shareText: '2/3', shareStated: true, since: '2022-03-01', organisation: null },
      ],
      events: [
        { code: 'FILED', title: '申请', date: '2022-03-01', detail: null },
        { code: 'GRANTED', title: '授权（登记）', date: '2022-09-06', detail: null },
        { code: 'CP01', title: '专利权人的姓名或者名称的变更', date: '2024-02-01', detail: '某某公司 → 天津海河测试科技有限公司' },
      ],
      publications: [{ number: 'CN217000001U', kindCode: 'U', date: '2022-09-06', title: '授权公告' }],
      citations: [{ number: 'CN101000001A', direction: 'CITED', title: null }],
      ownedByViewer: false,
      claim: null,
      availableActions: [],
    });
    expect((right['annuities'] as { year: number }[]).map(({ year }) => year)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const english = await read(service.client({ locale: 'en' }), id);
    expect(english['statusReasons']).toEqual([{ code: 'GRANTED', message: 'Granted on 2022-09-06' }]);
    expect(english['events']).toContainEqual(expect.objectContaining({ code: 'CP01', title: "Change of the patentee's name" }));
    expect(await read(owner, id)).toMatchObject({ ownedByViewer: true, availableActions: ['LIST_FOR_SALE'] });
    expect(await read(stranger, id)).toMatchObject({ ownedByViewer: false, availableActions: ['CLAIM'] });
    expect(await read(centre, id)).toMatchObject({ ownedByViewer: false, availableActions: [] });
  });

  it('shows the addresses of natural persons to the owner and the centre alone', async () => {
    const id = await enterRight(service.database, {
      owners: [{ name: '天津海河测试科技有限公司', organisationId: party.organisationId }],
      parties: {
        applicants: [{ name: '天津海河测试科技有限公司', address: '300450天津市滨海新区某某路1号' }],
        inventors: [{ name: '王小明', address: '713100陕西省咸阳市兴平市秦岭二路12号' }, { name: '李雷' }],
        agencies: [{ name: '天津某某专利代理事务所' }],
      },
    });
    const seen = async (client: GraphqlClient) => (await read(client, id))['parties'];
    const parties = (address: string) => [
      { role: 'APPLICANT', name: '天津海河测试科技有限公司', address: '300450天津市滨海新区某某路1号' },
      { role: 'INVENTOR', name: '王小明', address },
      { role: 'INVENTOR', name: '李雷', address: null },
      { role: 'AGENCY', name: '天津某某专利代理事务所', address: null },
    ];
    const whole = parties('713100陕西省咸阳市兴平市秦岭二路12号');
    const masked = parties('陕西省咸阳市');
    expect(await seen(owner)).toEqual(whole);
    expect(await seen(centre)).toEqual(whole);
    expect(await seen(anonymous)).toEqual(masked);
    expect(await seen(stranger)).toEqual(masked);
    const viewer = as(await enterParty(service.database, { organisationId: party.organisationId, role: 'VIEWER' }));
    expect(await seen(viewer)).toEqual(whole);
    expect(await read(viewer, id)).toMatchObject({ ownedByViewer: true, availableActions: [] });
  });

  it.each([
    [
      'lapsed',
      { events: [{ code: 'CF01', date: '2025-04-01' }] },
      'LAPSED',
      [['LAPSED', '2025-04-01 公告终止（未缴年费或其他原因）', 'Termination announced on 2025-04-01 (unpaid annuity or other cause)']],
      [['NOT_IN_FORCE', '权利已终止', 'The right has lapsed']],
    ],
    [
      'pledged',
      {
        events: [{ code: 'PE01', date: '2025-05-20' }],
        encumbrances: [{ kind: 'PLEDGE', holder: '某某银行天津分行', startsOn: '2025-05-06', recordalNumber: 'Y2025980000001' }],
      },
      'IN_FORCE',
      [['GRANTED', '2022-09-06 授权', 'Granted on 2022-09-06']],
      [
        [
          'PLEDGED',
          '自 2025-05-20 起已出质，未取得质权人同意不得转让或许可（民法典第四百四十四条）',
          'Pledged since 2025-05-20: no transfer or licence without the consent of the pledgee (Civil Code Art. 444)',
        ],
      ],
    ],
    [
      'preserved',
      { encumbrances: [{ kind: 'PRESERVATION', holder: '某某人民法院', startsOn: '2026-01-10' }] },
      'IN_FORCE',
      [['GRANTED', '2022-09-06 授权', 'Granted on 2022-09-06']],
      [
        [
          'PRESERVED',
          '自 2026-01-10 起被人民法院保全，解除前不能转让、许可备案、出质',
          'Under a court preservation since 2026-01-10: no transfer, licence recordal or pledge until it is released',
        ],
      ],
    ],
  ])('says in both languages why a %s right cannot be traded', async (_, options, status, statusReasons, tradableReasons) => {
    const id = await enterRight(service.database, options);
    for (const [locale, at] of [['zh-CN', 1], ['en', 2]] as const) {
      const told = (reasons: readonly (readonly string[])[]) => reasons.map((reason) => ({ code: reason[0], message: reason[at] }));
      expect(await read(service.client({ locale }), id)).toMatchObject({ status, tradable: false, statusReasons: told(statusReasons), tradableReasons: told(tradableReasons) });
    }
  });

  it('counts a pledge once that stands in the gazette and in the record, and forgets it when it is cancelled', async () => {
    const pledge = { kind: 'PLEDGE', holder: '某某银行天津分行', startsOn: '2025-05-06', recordalNumber: 'Y2025980000002' };
    const open = await enterRight(service.database, { events: [{ code: 'PE01', date: '2025-05-20' }], encumbrances: [pledge] });
    expect((await read(anonymous, open))['encumbrances']).toEqual([
      { kind: 'PLEDGE', holder: '某某银行天津分行', recordalNumber: 'Y2025980000002', from: '2025-05-20', until: null, note: null },
    ]);
    const cancelled = await enterRight(service.database, {
      events: [{ code: 'PE01', date: '2025-05-20' }, { code: 'PC01', date: '2026-06-12' }],
      encumbrances: [{ ...pledge, recordalNumber: 'Y2025980000003', endedOn: '2026-06-01' }],
    });
    expect(await read(anonymous, cancelled)).toMatchObject({ encumbrances: [], tradable: true });
  });

  it.each([
    ['an older report gives way to a newer event', 'IN_FORCE', '2024-12-01', 'LAPSED', ['LAPSED']],
    ['a newer report against an older event makes it doubtful', 'IN_FORCE', '2025-12-01', 'UNKNOWN', ['LAPSED', 'STATUS_CONFLICT']],
    ['a newer report that agrees changes nothing', 'LAPSED', '2025-12-01', 'LAPSED', ['LAPSED']],
  ])('weighs what a supplier reports by its day: %s', async (_, reportedStatus, reportedOn, status, codes) => {
    const id = await enterRight(service.database, { events: [{ code: 'CF01', date: '2025-04-01' }], reportedStatus, reportedOn });
    const right = await read(anonymous, id);
    expect(right['status']).toBe(status);
    expect((right['statusReasons'] as { code: string }[]).map(({ code }) => code)).toEqual(codes);
  });

  it('shows the other members of the family', async () => {
    const one = await enterRight(service.database, { familyId: 'CN999000001' });
    const other = await enterRight(service.database, { familyId: 'CN999000001', kind: 'INVENTION', number: '2022100000010' });
    expect((await read(anonymous, one))['family']).toEqual([{ id: toGlobalId('Right', other), displayNumber: 'CN202210000001.0' }]);
  });

  it('is found by node and not by ids of other types', async () => {
    const id = await enterRight(service.database);
    const document = 'query ($id: ID!) { node(id: $id) { __typename ... on Right { title } } right(id: $id) { title } }';
    expect(await anonymous.data(document, { id: toGlobalId('Right', id) })).toEqual({ node: { __typename: 'Right', title: '一种自清洁过滤装置' }, right: { title: '一种自清洁过滤装置' } });
    expect(await anonymous.data(document, { id: toGlobalId('Listing', id) })).toEqual({ node: null, right: null });
    expect(await anonymous.data(document, { id: toGlobalId('Right', '01890000-0000-7000-8000-000000000000') })).toEqual({ node: null, right: null });
  });

  it('loads a list with everything in as many statements as a single right', async () => {
    const list = (first: number) => SOME.replace('100', String(first));
    const measure = async (first: number) => (await countQueries(() => owner.data<{ rights: { edges: unknown[] } }>(list(first)))).queries;
    await enterRight(service.database, { familyId: 'CN999000002', owners: [{ name: '甲', organisationId: party.organisationId }] });
    const single = await measure(1);
    for (let index = 0; index < 25; index += 1) {
      await enterRight(service.database, {
        number: someRightNumber(),
        familyId: `CN99900${String(100 + Math.floor(index / 3))}`,
        owners: [{ name: '甲', organisationId: party.organisationId }],
        events: [{ code: 'CP01', date: '2024-02-01' }],
      });
    }
    const twenty = await measure(20);
    expect(twenty.length).toBe(single.length);
    expect(twenty.length).toBeLessThanOrEqual(14);
  });
});
