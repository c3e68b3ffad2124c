import type { RefusalWords } from '../refusals.ts';

const couponNamed = (code: string | null) => (code ? `Der Gutschein ${code}` : 'Ihr Gutschein');

export const words: RefusalWords = {
  nothingCharged: 'Es wurde nichts abgebucht, und Ihr Warenkorb bleibt erhalten.',
  wasTotal: 'Bisherige Gesamtsumme',
  nowTotal: 'Neue Gesamtsumme',
  sameTotal: (total) => `Die Gesamtsumme ist weiterhin ${total}.`,
  titles: {
    price_changed: 'Ein Preis hat sich geändert, bevor Ihre Bestellung aufgegeben war',
    total_changed: 'Die Gesamtsumme hat sich geändert, bevor Ihre Bestellung aufgegeben war',
    out_of_stock: 'Nicht alles ist noch vorrätig',
    sold_out: 'Alles in dieser Bestellung ist ausverkauft',
    all_gone: 'Nichts in dieser Bestellung wird noch verkauft',
    coupon_in_use: (code) => `${couponNamed(code)} wird gerade bei einer anderen Bestellung verwendet`,
    coupon_already_used: (code) => `${couponNamed(code)} wurde schon verwendet`,
    coupon_expired: (code) => `${couponNamed(code)} ist abgelaufen`,
    coupon_not_eligible: (code) => `${couponNamed(code)} gilt nicht für diese Bestellung`,
    coupon_not_found: (code) => `${couponNamed(code)} ist nicht mehr verfügbar`,
    payment_declined: 'Die Zahlung wurde abgelehnt',
    payment_timeout: 'Die Zahlung hat zu lange gedauert',
    payment_no_loan: 'Es gibt keinen Ratenkredit, mit dem bezahlt werden kann',
    credit_insufficient: 'Ihr Einkaufsguthaben reicht für diese Bestellung nicht',
    cart_already_ordered: 'Dieser Warenkorb wurde schon gekauft',
    product_not_found: 'Etwas in dieser Bestellung wird nicht mehr verkauft',
    session_expired: 'Sie wurden abgemeldet',
    service_unavailable: 'Der Shop konnte diese Bestellung nicht abschließen',
    unrecognised: 'Der Shop konnte diese Bestellung nicht annehmen',
  },
  texts: {
    price_changed: 'Sehen Sie sich den neuen Preis an. Sie zahlen ihn nur, wenn Sie ihn annehmen.',
    total_changed: 'Sehen Sie sich die neue Gesamtsumme an. Sie zahlen sie nur, wenn Sie sie annehmen.',
    out_of_stock: 'Jemand war schneller. Sie können nehmen, was noch da ist.',
    sold_out: 'Jemand war schneller. Sie können sich etwas anderes aussuchen.',
    coupon: 'Sie können ohne ihn kaufen oder einen anderen wählen.',
    payment_declined: 'Prüfen Sie die Angaben zur Karte, oder verwenden Sie eine andere.',
    payment_no_loan:
      'Das Konto, mit dem Sie angemeldet sind, hat keinen Ratenkredit. Bitte bezahlen Sie anders.',
    payment_timeout:
      'Ihre Bank hat nicht rechtzeitig geantwortet. Bitte bezahlen Sie anders, oder versuchen Sie es noch einmal.',
    credit_insufficient: (missing) => `Es fehlen ${missing}. Bitte bezahlen Sie anders.`,
    cart_already_ordered: 'Er wurde einmal bestellt, vielleicht in einem anderen Tab, und nicht noch einmal.',
    product_not_found: 'Den Rest können Sie kaufen.',
    is_back:
      'Inzwischen ist es wieder da. Beim nächsten Versuch wird dieselbe Bestellung noch einmal gesendet.',
    all_gone: 'Sie können sich etwas anderes aussuchen.',
    session_expired: 'Melden Sie sich wieder an; was Sie eingegeben haben, bleibt hier.',
    service_unavailable:
      'Ein Dienst des Shops hat nicht geantwortet, darum wurde alles zurückgenommen. Beim nächsten Versuch wird dieselbe Bestellung noch einmal gesendet.',
    unrecognised: 'Beim nächsten Versuch wird dieselbe Bestellung noch einmal gesendet.',
  },
  priceMoved: (name, before, now) => `${name}: vorher ${before}, jetzt ${now}`,
  stockShort: (name, requested, available) =>
    available === 0
      ? `${name}: ausverkauft`
      : `${name}: noch ${available} von den ${requested}, die Sie wollten`,
  acceptNewPrice: 'Neuen Preis annehmen',
  acceptNewTotal: 'Neue Gesamtsumme annehmen',
  takeWhatIsLeft: 'Nehmen, was noch da ist',
  payAnotherWay: 'Anders bezahlen',
  seeThatOrder: 'Diese Bestellung ansehen',
  signIn: 'Anmelden',
};
