import type { SavedCartWords } from '../saved-cart.ts';
import { countedIn } from '../counted.ts';

const counted = countedIn('de');
const articles = counted('# Artikel', '# Artikel');
const articlesInDative = counted('# Artikel', '# Artikeln');

export const words: SavedCartWords = {
  offer: (age, count, total) =>
    total === null
      ? `Gespeichert ${age}: ${articles(count)}`
      : `Gespeichert ${age}: ${articles(count)}, ${total}`,
  offerText: 'So viel kostet das heute, mit Versand.',
  offerTextUnpriced: 'Die Preise von heute sehen Sie im Warenkorb.',
  restore: 'Warenkorb zurückholen',
  dismiss: 'Nein, danke',
  restored: 'Ihr Warenkorb ist wieder da.',

  broughtBack: (count) =>
    `Willkommen zurück. Wir haben Ihren gespeicherten Warenkorb mit ${articlesInDative(count)} hierher geholt.`,
  changedTitle: 'Ihr Warenkorb ist wieder da. Seit Ihrem letzten Besuch:',
  changedTitleAfterSignIn: (count) =>
    `Willkommen zurück. Wir haben Ihren gespeicherten Warenkorb mit ${articlesInDative(count)} hierher geholt. Seit Ihrem letzten Besuch:`,
  changes: 'Was sich geändert hat',
  priceChanged: (name, before, now) => `${name}: vorher ${before}, jetzt ${now}.`,
  onlyLeft: (name, before, left) => `${name}: ${left} statt ${before}. Mehr haben wir nicht.`,
  onlyAtATime: (name, before, limit) =>
    `${name}: ${limit} statt ${before}. Mehr können nicht auf einmal bestellt werden.`,
  soldOut: (name) =>
    `${name}: zurzeit ausverkauft. Bleibt in Ihrem Warenkorb und kann noch nicht gekauft werden.`,
  gone: counted(
    'Ein Produkt wird nicht mehr verkauft. In Ihrer Summe zählt es nicht.',
    '# Produkte werden nicht mehr verkauft. In Ihrer Summe zählen sie nicht.',
  ),
  couponStopped: (reason) => `Ihr Gutschein bringt zurzeit keinen Rabatt: ${reason}.`,
  viewCart: 'Zum Warenkorb',
  gotIt: 'Verstanden',

  failing:
    'Wir können gerade keine Kopie Ihres Warenkorbs speichern. Auf diesem Gerät ist er sicher, und wir versuchen es weiter.',

  reviewDue: 'Sie hatten hier einen Warenkorb und einen in Ihrem Konto. Wir haben beide zusammengelegt.',
  reviewLink: 'Zusammengelegten Warenkorb prüfen',
  reviewAgain: 'Dieser Warenkorb wurde aus zweien zusammengelegt.',
  reviewAgainLink: 'Ansehen, was woher kommt',

  reviewTitle: 'Zusammengelegten Warenkorb prüfen',
  reviewIntro:
    'Sie hatten einen Warenkorb auf diesem Gerät und einen in Ihrem Konto. Hier sind beide. Noch ist nichts gekauft: Behalten Sie, was Sie möchten.',
  reviewLines: 'Zusammengelegte Artikel',
  fromDevice: 'Von diesem Gerät',
  fromSaved: 'Aus Ihrem gespeicherten Warenkorb',
  fromBoth: (device, saved) => `${device} von diesem Gerät, ${saved} aus Ihrem gespeicherten Warenkorb`,
  keep: (name) => `${name} behalten`,
  keepShort: 'Behalten',
  quantity: (count) => `Menge ${count}`,
  limited: (wanted, limit) => `${limit} statt ${wanted}: Mehr können nicht auf einmal bestellt werden.`,
  stockLeft: (wanted, left) => `${left} statt ${wanted}: Mehr haben wir nicht.`,
  soldOutNote: 'Zurzeit ausverkauft. Wenn Sie es behalten, wartet es in Ihrem Warenkorb.',
  goneName: 'Ein Produkt, das nicht mehr verkauft wird',
  goneNote: 'Der Shop hat es aus dem Sortiment genommen.',
  tooManyLines: (limit) =>
    `Ein Warenkorb fasst ${limit} verschiedene Produkte. Was darüber hinausgeht, kommt zu „Für später gemerkt“.`,
  loadingLine: 'Das Produkt wird geladen',
  productsFailed:
    'Wir konnten die Produkte Ihres zusammengelegten Warenkorbs nicht laden. Der Warenkorb selbst ist sicher.',

  couponHeading: 'Gutschein',
  couponOfDevice: (coupon) => `${coupon}, von diesem Gerät, ist angewendet.`,
  couponOfSaved: (coupon) => `${coupon}, aus Ihrem gespeicherten Warenkorb, ist angewendet.`,
  couponOther: (coupon) =>
    `${coupon} nicht: Pro Bestellung gilt ein Gutschein. Im Warenkorb können Sie ihn wechseln.`,
  couponGivesNothing: (reason) => `Zurzeit bringt er keinen Rabatt: ${reason}.`,
  aCoupon: 'Ein Gutschein',

  total: (count) => `Summe für ${articles(count)}, mit Versand`,
  keepCombined: 'Zusammengelegten Warenkorb behalten',
  onlyDevice: 'Nur den von diesem Gerät',
  onlySaved: 'Nur den gespeicherten',
  deviceHolds: (count) => `Warenkorb dieses Geräts: ${articles(count)}`,
  savedHolds: (count) => `Ihr gespeicherter Warenkorb: ${articles(count)}`,
  decided: 'Ihr Warenkorb ist bereit.',

  nothingTitle: 'Nichts zu prüfen',
  nothingText: 'Ihr ganzer Warenkorb stammt von einem Ort.',
  toCart: 'Zum Warenkorb',
};
