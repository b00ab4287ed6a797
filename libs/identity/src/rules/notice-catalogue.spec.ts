import { identityNotices } from './identity-notices.js';
import { defineNotices, renderNotice } from './notice-catalogue.js';

describe('notices', () => {
  const params = { organisation: '海河仪器', role: { zh: '交易员', en: 'Trader' }, by: '王芳' };

  it('are worded in the language of the reader', () => {
    expect(renderNotice(identityNotices['identity.role-changed'], params, 'zh-CN')).toEqual({
      title: '您在 海河仪器 的角色已变更',
      body: '王芳 将您的角色改为交易员。',
    });
    expect(renderNotice('identity.role-changed', params, 'en').body).toBe('王芳 made you Trader.');
  });

  it('fill every placeholder that they have', () => {
    for (const kind of Object.keys(identityNotices)) {
      for (const locale of ['zh-CN', 'en'] as const) {
        const { title, body } = renderNotice(kind, { ...params, reason: 'x' }, locale);
        expect(title + body).not.toMatch(/[{}]/);
      }
    }
  });

  it('show the name of a kind that is gone', () => {
    expect(renderNotice('gone.kind', {}, 'en')).toEqual({ title: 'gone.kind', body: '' });
  });

  it('cannot be declared twice with different texts', () => {
    const text = { title: { zh: '一', en: 'one' }, body: { zh: '', en: '' } };
    defineNotices({ 'test.twice': text });
    defineNotices({ 'test.twice': text });
    expect(() => defineNotices({ 'test.twice': { ...text, body: { zh: '', en: 'x' } } })).toThrow(/declared twice/);
  });
});
