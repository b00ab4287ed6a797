import fc from 'fast-check';
import { matchOwnerName, normaliseOwnerName } from './owner-name.js';

const claimant = { current: '海河智联（天津）科技有限公司', former: ['津门软件有限公司'], foreign: 'Haihe Link (Tianjin) Co., Ltd.' };

describe('matchOwnerName', () => {
  it.each([
    ['海河智联（天津）科技有限公司', 'CURRENT'],
    ['海河智联(天津)科技有限公司', 'CURRENT'],
    [' 海河智联 〔天津〕科技有限公司\u200b', 'CURRENT'],
    ['津门软件有限公司', 'FORMER'],
    ['HAIHE LINK (TIANJIN) CO LTD', 'FOREIGN'],
    ['Ｈａｉｈｅ Link（Tianjin）Co.,Ltd', 'FOREIGN'],
  ])('takes %p for the claimant', (owner, by) => {
    expect(matchOwnerName(claimant, ['别家有限公司', owner])).toEqual({ ownerName: owner, by });
  });

  it.each(['海河智联天津科技有限公司', '海河智联（天津）科技股份有限公司', '海河智联', '', ' '])('does not take %p for it', (owner) => {
    expect(matchOwnerName(claimant, [owner])).toBeNull();
  });

  it('prefers the current name to a former one', () => {
    expect(matchOwnerName(claimant, ['津门软件有限公司', '海河智联（天津）科技有限公司'])).toMatchObject({ by: 'CURRENT' });
  });

  it('matches nothing by an empty name', () => {
    expect(matchOwnerName({ current: ' ', former: [''], foreign: null }, ['', ' '])).toBeNull();
  });

  it('normalises once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const once = normaliseOwnerName(name);
        expect(normaliseOwnerName(once)).toBe(once);
      }),
    );
  });
});
