import type { ProductWords } from '../product.ts';

export const words: ProductWords = {
  inStock: 'Auf Lager',
  atMost: (limit) => `Höchstens ${limit} pro Bestellung`,
  breadcrumb: 'Sie sind hier',
  shop: 'Shop',
  loading: 'Das Produkt wird geladen',
  failed: 'Das Produkt konnte nicht geladen werden.',
  gone: 'Dieses Produkt haben wir nicht',
  goneText:
    'Vielleicht gehört es nicht mehr zum Sortiment. Falls es in Ihrem Warenkorb lag: Der übrige Warenkorb bleibt unberührt.',
  backToShop: 'Zurück zum Shop',
};
