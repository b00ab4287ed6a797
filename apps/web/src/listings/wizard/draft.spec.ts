import { detailsOf, emptyDraft } from './draft.js';

const draft = { ...emptyDraft, title: ' 电池 ', price: '300,000', priceMax: '500000', minimumPrice: '280000', titleEn: '  ' };

describe('a draft on the wire', () => {
  it('trims texts and sends emptiness as null', () => {
    expect(detailsOf(draft)).toMatchObject({ title: '电池', titleEn: null });
  });

  it('sends only the amounts that its kind of price has', () => {
    const yuan = (amount: string) => ({ amount, currency: 'CNY' });
    expect(detailsOf({ ...draft, priceKind: 'NEGOTIABLE' })).toMatchObject({ price: yuan('300000.00'), priceMax: yuan('500000.00'), minimumPrice: yuan('280000.00') });
    expect(detailsOf({ ...draft, priceKind: 'FIXED' })).toMatchObject({ price: yuan('300000.00'), priceMax: null, minimumPrice: null });
    expect(detailsOf({ ...draft, priceKind: 'ON_REQUEST' })).toMatchObject({ price: null, priceMax: null, minimumPrice: yuan('280000.00') });
  });
});
