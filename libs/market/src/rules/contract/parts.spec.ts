import fc from 'fast-check';
import { canonicalSigner, canonicalStatement } from './signed-statement.js';
import { maskPartyName } from './mask-party-name.js';
import { readVerificationCode, verificationCode } from './verification-code.js';

describe('verification codes', () => {
  it('are read as people type them', () => {
    expect(verificationCode(new Uint8Array(10))).toBe('0000-0000-0000-0000');
    expect(verificationCode(Uint8Array.from([255, 255, 255, 255, 255, 255, 255, 255, 255, 255]))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    expect(readVerificationCode(' o0il zzzz–ab cd-EFGH ')).toBe('0011-ZZZZ-ABCD-EFGH');
    for (const wrong of ['', '0000-0000-0000-000', '0000-0000-0000-00000', 'U000-0000-0000-0000', '中000000000000000', '0'.repeat(2000)]) expect(readVerificationCode(wrong)).toBeNull();
  });

  it('keep every bit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (a, b) => {
        const [one, other] = [verificationCode(a), verificationCode(b)];
        expect(readVerificationCode(one)).toBe(one);
        expect(one === other).toBe(Buffer.compare(a, b) === 0);
      }),
    );
    expect(() => verificationCode(new Uint8Array(9))).toThrow(RangeError);
  });
});

describe('masks of names', () => {
  it.each([['天津某某科技有限公司', '天津＊＊＊＊公司'], ['南开大学', '南＊＊＊'], ['甲乙丙丁戊', '甲乙＊＊＊＊丁戊'], ['𠮷野家科技公司', '𠮷野＊＊＊＊公司'], ['', '＊＊＊']])('%s → %s', (name, masked) => {
    expect(maskPartyName(name)).toBe(masked);
  });
});

describe('canonical texts', () => {
  const statement = { contract: 'CT-2026-000001', documentHash: 'ab', side: 'BUYER', signedAt: '2026-03-02T01:02:03.000Z', signer: 'cd' } as const;

  it('do not depend on the order of fields, nor on fields besides', () => {
    const { contract, ...rest } = statement;
    expect(canonicalStatement({ ...rest, contract, more: 1 } as typeof statement)).toBe(
      '[["haihe-contract-signature","1"],["contract","CT-2026-000001"],["documentHash","ab"],["side","BUYER"],["signedAt","2026-03-02T01:02:03.000Z"],["signer","cd"]]',
    );
  });

  it('differ when anything differs', () => {
    const signer = { organisationId: '1', organisation: '甲', uscc: 'U', personId: '2', person: '乙', role: 'OWNER', requestId: 'r', address: '::1', salt: 's' };
    const others = Object.keys(signer).map((field) => canonicalSigner({ ...signer, [field]: 'x' }));
    expect(new Set([canonicalSigner(signer), ...others]).size).toBe(10);
    // No two records run together.
    expect(canonicalSigner({ ...signer, organisation: '甲"],["uscc","U' })).not.toBe(canonicalSigner(signer));
  });
});
