import type { AssignedRight, AssignmentFacts } from './assignment-facts.js';

/** An invented patent, for tests. */
export const somePatent: AssignedRight = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'PATENT',
  kindTitle: '发明专利',
  title: '一种自清洁过滤装置及其控制方法',
  number: '202110000001.2',
  grantNumber: 'ZL202110000001.2',
  granted: true,
  filingDate: '2021-03-02',
  grantDate: '2023-05-16',
  owners: ['天津某某科技有限公司'],
  termUntil: '2041-03-01',
  status: '有效',
  encumbrances: [],
};

/** Invented facts of an assignment, for tests. */
export const someFacts: AssignmentFacts = {
  reference: 'CT-2026-000001',
  dealReference: 'DL-2026-000007',
  listingReference: 'LS-2026-000012',
  project: '自清洁过滤技术',
  agreedOn: '2026-03-02',
  preparedOn: '2026-03-03',
  seller: { organisationId: '01900000-0000-7000-8000-00000000000a', name: '天津某某科技有限公司', uscc: '91350200776049653A', kind: '企业', district: '滨海新区' },
  buyer: { organisationId: '01900000-0000-7000-8000-00000000000b', name: '河北某某环保设备有限公司', uscc: '913502000728319549', kind: '企业', district: null },
  crossBorder: false,
  rights: [somePatent],
  priceFen: '12345600',
  instalments: [{ fen: '12345600', dueOn: null }],
  fees: { sellerFen: '0', buyerFen: '370368', schedule: '平台服务费标准 2026-1' },
  payWithin: 5,
  fileWithin: 10,
  delivery: { documents: true, knowHow: true, training: true, note: null },
  terms: null,
};
