import type { MiniCartWords } from '../mini-cart.ts';

export const words: MiniCartWords = {
  title: 'Warenkorb-Vorschau',
  close: 'Warenkorb-Vorschau schließen',
  lines: 'Produkte in Ihrem Warenkorb',
  quantity: (quantity) => `Menge ${quantity}`,
  loading: 'Ihr Warenkorb wird geladen',
  failed: 'Die Preise konnten nicht geladen werden.',
  gone: 'Dieses Produkt gibt es im Shop nicht mehr',
  subtotal: 'Zwischensumme',
  later: 'Gutscheine und Versand kommen als Nächstes.',
  empty: 'Ihr Warenkorb ist leer',
  emptyText: 'Was Sie hineinlegen, bewahren wir hier für Sie auf.',
  continueShopping: 'Im Shop umsehen',
  viewCart: 'Zum Warenkorb',
  checkOut: 'Zur Kasse',
};
