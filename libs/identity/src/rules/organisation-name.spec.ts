import fc from 'fast-check';
import { normaliseOrganisationName } from './organisation-name.js';

describe('the name of an organisation', () => {
  it.each([
    ['  天津 海河 科技(集团)有限公司 ', '天津海河科技（集团）有限公司'],
    ['天津海河科技（集团）有限公司', '天津海河科技（集团）有限公司'],
    ['北京ＡＢＣ科技有限公司', '北京ABC科技有限公司'],
    ['Haihe   Instruments （Tianjin） Ltd', 'Haihe Instruments (Tianjin) Ltd'],
    ['天津 3D 打印研究院', '天津 3D 打印研究院'],
    ['\u200b天津大学\ufeff', '天津大学'],
  ])('“%s” is shown as “%s”', (text, expected) => {
    expect(normaliseOrganisationName(text)).toBe(expected);
  });

  it('stays as it is when it is normal', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('天', '津', ' ', '(', '）', 'A', '3', '\u3000', 'ｂ')).map((parts) => parts.join('')), (text) => {
        const name = normaliseOrganisationName(text);
        expect(normaliseOrganisationName(name)).toBe(name);
      }),
    );
  });
});
