import fc from 'fast-check';
import { checkUscc, composeUscc, maskUscc, organisationCodeCheckCharacter, usccCheckCharacter } from './uscc.js';

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const code = fc
  .tuple(fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}$/), fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{8}$/))
  .map(([prefix, organisation]) => composeUscc(prefix, organisation));

describe('the unified social credit code', () => {
  it.each([
    // 9·1+1·3+3·9+5·27+0+2·26+0+0+7·20+7·29+6·25+0+4·8+9·24+6·10+5·30+3·28 = 1261; 1261 mod 31 = 21; 31 − 21 = 10 → A
    ['91350200776049653A', 'A'],
    // Σ = 983, mod 31 = 22, 31 − 22 = 9
    ['913502000728319549', '9'],
  ])('%s agrees in both check characters', (text, last) => {
    expect(usccCheckCharacter(text.slice(0, 17))).toBe(last);
    expect(checkUscc(text)).toEqual({ normalized: text, verdict: 'VALID', finding: 'AGREES' });
  });

  it.each([
    ['91350203M0001QAY9B', '9'],
    ['91350100M0001TGQXM', '1'],
    ['91350211M0000XUF46', 'R'],
  ])('%s is in use although the check character would be %s: to be confirmed', (text, computed) => {
    expect(usccCheckCharacter(text.slice(0, 17))).toBe(computed);
    expect(organisationCodeCheckCharacter(text.slice(8, 16))).toBe(text.charAt(16));
    expect(checkUscc(text)).toEqual({ normalized: text, verdict: 'DOUBTFUL', finding: 'ODD_SERIES' });
  });

  it('asks when only the inner organisation code disagrees', () => {
    const body = '9135020077604965' + '4';
    expect(checkUscc(body + usccCheckCharacter(body))).toMatchObject({ verdict: 'DOUBTFUL', finding: 'INNER_CHECK_WRONG' });
  });

  it('refuses an odd code whose inner check is wrong too', () => {
    expect(checkUscc('91350203M0001QAY8B')).toMatchObject({ verdict: 'INVALID', finding: 'CHECK_DIGIT_WRONG' });
  });

  it.each(['', '9135020077604965', '91350200776049653AA', '9135020077604965IA', '913502OO776049653A', '91AB0200776049653A', '统一社会信用代码'])(
    '“%s” is none',
    (text) => {
      expect(checkUscc(text)).toMatchObject({ verdict: 'INVALID', finding: 'MALFORMED' });
    },
  );

  it.each([' 91350200 7760-49653a ', '９１３５０２００７７６０４９６５３Ａ', '91350200‑776049653‑A'])('reads “%s”', (text) => {
    expect(checkUscc(text)).toMatchObject({ normalized: '91350200776049653A', verdict: 'VALID' });
  });

  it('accepts every code with the right check characters', () => {
    fc.assert(fc.property(code, (text) => expect(checkUscc(text).verdict).toBe('VALID')));
  });

  it('never accepts a code with one wrong character, nor one with two neighbours swapped', () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom(...alphabet), (text, place, character) => {
        const changed = text.slice(0, place) + character + text.slice(place + 1);
        if (changed !== text) expect(checkUscc(changed).verdict).not.toBe('VALID');
        const swapped = text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2);
        if (swapped !== text) expect(checkUscc(swapped).verdict).not.toBe('VALID');
      }),
    );
  });

  it('gives the same answer for its own normal form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), code), (text) => {
        const first = checkUscc(text);
        expect(checkUscc(first.normalized)).toEqual(first);
      }),
    );
  });

  it('is masked for strangers', () => {
    expect(maskUscc('91350200776049653A')).toBe('91************653A');
  });
});
