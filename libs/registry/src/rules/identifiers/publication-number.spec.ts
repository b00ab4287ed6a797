import { parsePublicationNumber } from './publication-number.js';

describe('parsePublicationNumber', () => {
  it.each([
    ['CN109034985A', 'APPLICATION', 'INVENTION'],
    ['CN112434151A', 'APPLICATION', 'INVENTION'],
    ['CN1340998A', 'APPLICATION', 'INVENTION'],
    ['CN85100312A', 'APPLICATION', 'INVENTION'],
    ['CN1003001B', 'EXAMINED_APPLICATION', 'INVENTION'],
    ['CN102889890B', 'GRANT', 'INVENTION'],
    ['CN1811234B', 'GRANT', 'INVENTION'],
    ['CN100350287C', 'GRANT', 'INVENTION'],
    ['CN102889890C1', 'PARTIAL_INVALIDATION', 'INVENTION'],
    ['CN109034985A8', 'APPLICATION_CORRECTION', 'INVENTION'],
    ['CN102889890B9', 'GRANT_CORRECTION', 'INVENTION'],
    ['CN209102019U', 'GRANT', 'UTILITY_MODEL'],
    ['CN200956265Y', 'GRANT', 'UTILITY_MODEL'],
    ['CN209102019Y2', 'PARTIAL_INVALIDATION', 'UTILITY_MODEL'],
    ['CN2938319Y', 'GRANT', 'UTILITY_MODEL'],
    ['CN305252224S', 'GRANT', 'DESIGN'],
    ['CN301097661D', 'GRANT', 'DESIGN'],
    ['CN3492224D', 'GRANT', 'DESIGN'],
  ])('reads %s as %s of kind %s', (number, stage, patentKind) => {
    expect(parsePublicationNumber(number)).toMatchObject({ ok: true, value: { canonical: number, office: 'CN', stage, patentKind } });
  });

  it('reads international and foreign publications', () => {
    expect(parsePublicationNumber('WO2014/101168 A1')).toMatchObject({ value: { canonical: 'WO2014101168A1', stage: 'APPLICATION', office: 'WO' } });
    expect(parsePublicationNumber('WO9812345A1')).toMatchObject({ value: { canonical: 'WO9812345A1' } });
    expect(parsePublicationNumber('TWI787980B')).toMatchObject({ value: { office: 'TW', kindCode: 'B', stage: null } });
    expect(parsePublicationNumber('IT202000000280U1')).toMatchObject({ value: { office: 'IT', kindCode: 'U1' } });
  });

  it('reads spellings with blanks and small letters', () => {
    expect(parsePublicationNumber(' cn 109034985 a')).toMatchObject({ value: { canonical: 'CN109034985A' } });
  });

  it.each([
    ['', 'PUBLICATION_NUMBER_MALFORMED'],
    ['CN409034985A', 'PUBLICATION_NUMBER_MALFORMED'],
    ['CN10903498A', 'PUBLICATION_NUMBER_MALFORMED'],
    ['CN109034985', 'PUBLICATION_NUMBER_MALFORMED'],
    ['WO201410116A1', 'PUBLICATION_NUMBER_MALFORMED'],
    ['CN109034985U', 'PUBLICATION_NUMBER_KIND_CODE'],
    ['CN209102019S', 'PUBLICATION_NUMBER_KIND_CODE'],
    ['CN109034985A2', 'PUBLICATION_NUMBER_KIND_CODE'],
    ['CN305252224D1', 'PUBLICATION_NUMBER_KIND_CODE'],
  ])('refuses %p as %s', (text, code) => {
    expect(parsePublicationNumber(text)).toMatchObject({ ok: false, code });
  });
});
