import type { CartWords } from '../cart.ts';
import { countedIn } from '../counted.ts';

const counted = countedIn('de');

export const words: CartWords = {
  title: 'Ihr Warenkorb',
  lead: 'Abgebucht wird erst, wenn Sie bezahlen, und die Summe sehen Sie immer vorher.',
  lines: 'Artikel im Warenkorb',
  loading: 'Ihr Warenkorb wird geladen…',
  loadFailed: 'Wir konnten die Produkte in Ihrem Warenkorb nicht laden. Der Warenkorb selbst ist sicher.',
  checkOut: 'Zur Kasse',
  emptyCart: 'Warenkorb leeren',
  continueShopping: 'Weiter einkaufen',

  emptyTitle: 'Hier liegt noch nichts',
  emptyText:
    'Was Sie hineinlegen, bleibt hier, in jedem Tab dieses Browsers, und wir sagen rechtzeitig Bescheid, bevor der Warenkorb verfällt.',
  browse: 'Im Shop stöbern',
  couponStays: 'Ihr Gutschein bleibt und gilt für das, was Sie als Nächstes hineinlegen.',

  each: (price) => `${price} pro Stück`,
  reduced: 'Reduziert',
  subtotalOf: (name) => `Zwischensumme für ${name}`,
  remove: (name) => `${name} entfernen`,
  removeShort: 'Entfernen',
  saveForLater: (name) => `${name} für später merken`,
  saveShort: 'Für später merken',
  priceChanged: (before, now) => `Preis geändert: Er war ${before} und ist jetzt ${now}.`,
  pricesChanged: counted(
    'Der Preis eines Artikels hat sich geändert, seit Sie ihn in den Warenkorb gelegt haben.',
    'Die Preise von # Artikeln haben sich geändert, seit Sie sie in den Warenkorb gelegt haben.',
  ),
  acceptPrices: 'Verstanden',
  soldOut: 'Zurzeit ausverkauft. Merken Sie ihn für später, oder entfernen Sie ihn.',
  onlyLeft: (left) => `Nur noch ${left} da.`,
  moreThanStock: counted('Es ist nur noch # da.', 'Es sind nur noch # da.'),
  moreThanLimit: counted(
    'Davon kann nur # auf einmal bestellt werden.',
    'Davon können nur # auf einmal bestellt werden.',
  ),
  take: (count) => `${count} nehmen`,
  thatIsAll: 'Mehr haben wir nicht.',
  atLimit: (limit) => `Höchstens ${limit} pro Bestellung.`,
  gone: 'Ein Produkt, das nicht mehr verkauft wird',
  goneText: 'Der Shop hat es aus dem Sortiment genommen. In Ihrer Summe zählt es nicht.',
  removeGone: 'Entfernen',

  saved: 'Für später gemerkt',
  savedText: 'Für Sie aufgehoben und nicht Teil der Summe.',
  moveToCart: (name) => `${name} in den Warenkorb legen`,
  moveShort: 'In den Warenkorb legen',
  cartFull: (limit) => `Ihr Warenkorb fasst höchstens ${limit} verschiedene Produkte.`,
  lineFull: (limit) => `In Ihrem Warenkorb liegen davon schon ${limit}, mehr sind nicht möglich.`,
  deleteSaved: (name) => `${name} aus dem Gemerkten löschen`,
  deleteShort: 'Löschen',
  movedToCart: (name) => `${name} liegt jetzt in Ihrem Warenkorb.`,
  savedForLater: (name) => `${name} für später gemerkt.`,

  undo: 'Rückgängig',
  removed: (name) => `${name} entfernt.`,
  savedUnnamed: 'Für später gemerkt.',
  removedUnnamed: 'Artikel entfernt.',
  emptied: 'Ihr Warenkorb ist jetzt leer.',
  couponSwitched: 'Gutschein gewechselt.',
  undone: 'Rückgängig gemacht.',

  summary: 'Bestellübersicht',
  subtotal: 'Zwischensumme',
  discount: 'Rabatt',
  delivery: 'Versand',
  total: 'Gesamtsumme',
  freeDelivery: 'Kostenlos',
  atCheckout: 'An der Kasse',
  deliveryHint: 'Standardversand. An der Kasse können Sie einen anderen wählen.',
  estimate: 'Wir konnten die genauen Beträge gerade nicht erfragen. Sie sehen sie, bevor Sie bezahlen.',
  couponGivesNothing: (title) =>
    `${title === null ? 'Ihr Gutschein' : `„${title}“`} bringt zurzeit keinen Rabatt:`,
  yourCoupon: 'Ihr Gutschein',
  haveCoupon: 'Haben Sie einen Gutschein?',
  announceTotal: (total) => `Gesamtsumme ${total}`,
  close: 'Schließen',
};
