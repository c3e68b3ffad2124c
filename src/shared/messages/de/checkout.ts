import type { CheckoutWords } from '../checkout.ts';

export const words: CheckoutWords = {
  title: 'Kasse',
  emptyTitle: 'Ihr Warenkorb ist leer',
  emptyText: 'Es gibt noch nichts zu bezahlen. Was Sie in den Warenkorb legen, erscheint hier.',
  emptyBought: 'Haben Sie in einem anderen Tab bezahlt?',
  toOrders: 'Dann steht es bei Ihren Bestellungen.',
  toShop: 'Zum Shop',
  backToCart: 'Zurück zum Warenkorb',

  contact: 'Kontakt',
  delivery: 'Versand',
  payment: 'Zahlung',
  summary: 'Bestellübersicht',
  optional: '(freiwillig)',
  fields: {
    email: 'E-Mail',
    name: 'Name',
    phone: 'Telefon',
    country: 'Land',
    recipient: 'Empfänger',
    line1: 'Straße und Hausnummer',
    line2: 'Wohnung, Etage, Eingang',
    postalCode: 'Postleitzahl',
    city: 'Ort',
    region: 'Bundesland oder Region',
  },
  hints: {
    email: 'Hierhin senden wir den Beleg.',
    phone: 'Nur für Rückfragen zum Versand.',
    recipient: 'Falls jemand anders das Paket entgegennimmt.',
  },
  chooseCountry: 'Land auswählen',
  missing: {
    email: 'Geben Sie Ihre E-Mail-Adresse ein, zum Beispiel name@example.com.',
    name: 'Geben Sie Ihren Namen ein.',
    phone: 'Geben Sie eine Telefonnummer ein.',
    country: 'Wählen Sie das Land, in das wir liefern.',
    recipient: 'Geben Sie ein, wer das Paket entgegennimmt.',
    line1: 'Geben Sie Straße und Hausnummer ein.',
    line2: 'Geben Sie den Rest der Adresse ein.',
    postalCode: 'Geben Sie die Postleitzahl ein.',
    city: 'Geben Sie den Ort ein.',
    region: 'Geben Sie das Bundesland oder die Region ein.',
  },
  malformed: {
    email: 'Das sieht nicht nach einer E-Mail-Adresse aus. Schreiben Sie sie wie name@example.com.',
    other: 'Damit können wir nichts anfangen. Bitte prüfen Sie die Schreibweise.',
  },
  tooLong: 'Das ist zu lang. Bitte kürzen Sie es.',

  deliveryMethod: 'Versandart',
  methods: { standard: 'Standard', express: 'Express' },
  free: 'Kostenlos',

  lines: 'Artikel dieser Bestellung',
  quantity: (quantity) => `Menge ${quantity}`,
  priceWas: (amount) => `vorher ${amount} pro Stück`,
  unknownProduct: 'Produkt',
  subtotal: 'Zwischensumme',
  discount: 'Rabatt',
  total: 'Gesamtsumme',
  coupon: (code) => `Gutschein ${code}`,
  couponGivesNothing: (code) =>
    code
      ? `Der Gutschein ${code} bringt bei dieser Bestellung keinen Rabatt.`
      : 'Ihr Gutschein bringt bei dieser Bestellung keinen Rabatt.',
  quoteFailed: 'Die Gesamtsumme konnte nicht berechnet werden.',
  pay: (total) => `${total} bezahlen`,
  payLater: 'Bezahlen',

  progress: {
    sending: 'Ihre Bestellung wird aufgegeben…',
    sendingLong: 'Ihre Bestellung ist auf dem Weg zum Shop. Wir warten noch auf die Antwort…',
    accepted: 'Der Shop bearbeitet eine Bestellung für diesen Warenkorb…',
    at: {
      reserve: 'Ihre Artikel werden reserviert…',
      charge: 'Wir warten auf die Zahlung…',
      finish: 'Zahlung erhalten. Ihre Bestellung wird abgeschlossen…',
    },
    stepsLabel: 'Schritte Ihrer Bestellung',
    steps: {
      send: 'Bestellung senden',
      reserve: 'Artikel zurücklegen',
      charge: 'Zahlung einziehen',
      finish: 'Bestellung abschließen',
    },
    stepDone: '(erledigt)',
    stay: 'Sie können hier bleiben: Nichts wird doppelt abgebucht.',
    asking: 'Wir finden heraus, was aus Ihrer Bestellung geworden ist…',
  },

  offlineTitle: 'Sie sind offline',
  offlineText:
    'Ihre Bestellung wurde nicht gesendet und nichts abgebucht. Ihr Warenkorb und alles, was Sie eingegeben haben, bleiben erhalten. Bezahlen Sie, sobald Sie wieder verbunden sind.',
  onlineAgainTitle: 'Sie sind wieder verbunden',
  onlineAgainText:
    'Ihre Bestellung wurde nicht gesendet und nichts abgebucht. Ihr Warenkorb und alles, was Sie eingegeben haben, sind noch da: Sie können jetzt bezahlen.',
  unreachableTitle: 'Wir wissen noch nicht, ob Ihre Bestellung angekommen ist',
  unreachableText:
    'Der Shop ist gerade nicht erreichbar. Wir fragen weiter nach. Bitte bestellen Sie nicht anderswo noch einmal: Sobald wir es wissen, steht es hier.',
  checkAgain: 'Noch einmal nachfragen',
  notReceivedTitle: 'Ihre Bestellung ist nicht angekommen',
  notReceivedText: (total) =>
    `Der Shop hat sie nicht erhalten, und es wurde nichts abgebucht. Beim nächsten Versuch wird genau dieselbe Bestellung über ${total} gesendet; sie kann niemals doppelt abgebucht werden.`,
  tryAgain: 'Noch einmal versuchen',
  changeFirst: 'Erst die Bestellung ändern',

  recovered: 'Ihre Bestellung ist angekommen.',
  seeOrder: 'Bestellung ansehen',
  recoveryRefused:
    'Ihre Bestellung wurde abgelehnt. Es wurde nichts abgebucht, und Ihr Warenkorb bleibt erhalten.',
  recoveryAlreadyOrdered: 'Ihr Warenkorb war schon gekauft und wurde nicht noch einmal bestellt.',
  recoveryNotReceived: 'Ihre letzte Bestellung ist nicht angekommen. Es wurde nichts abgebucht.',
  toCheckout: 'Zur Kasse',

  somethingGone: 'Etwas in dieser Bestellung wird nicht mehr verkauft. Den Rest können Sie kaufen.',
  gone: (name) => `${name}: nicht mehr im Verkauf`,
  goneUnknown: 'Was es ist, ließ sich gerade nicht herausfinden.',
  buyWithoutCoupon: 'Ohne Gutschein kaufen',
  chooseAnotherCoupon: 'Anderen Gutschein wählen',
  removeGone: 'Entfernen und den Rest kaufen',
  payWhenReady: (total) => `Die Gesamtsumme ist jetzt ${total}. Bezahlen Sie, wann Sie möchten.`,

  storeCredit: 'Einkaufsguthaben',
  loan: 'Ratenkredit',
  partNotFetched:
    'Ein Teil dieser Seite konnte nicht geladen werden. Laden Sie die Seite neu: Was Sie eingegeben haben, bleibt erhalten.',
  reload: 'Seite neu laden',

  card: {
    label: 'Karte',
    demo: 'Dies ist eine Demo: Keine Karte wird belastet, und keine echte Karte funktioniert hier.',
    testCards: 'Testkarten',
    testCardsHint: 'Dazu passen jedes künftige Datum und drei beliebige Ziffern.',
    tokens: {
      tok_ok: 'die Zahlung gelingt',
      tok_declined: 'die Bank lehnt ab',
      tok_slow: 'die Bank braucht ein paar Sekunden',
      tok_timeout: 'die Bank antwortet nie',
    },
    number: 'Kartennummer',
    expiry: 'Ablaufdatum',
    expiryHint: 'MM/JJ',
    securityCode: 'Prüfnummer',
    problems: {
      number_missing: 'Geben Sie die Kartennummer ein.',
      number_malformed:
        'Diese Kartennummer ist unvollständig oder enthält eine falsche Ziffer. Bitte prüfen Sie sie.',
      number_not_a_test_card: 'Bitte verwenden Sie eine Testkarte, zum Beispiel 4242 4242 4242 4242.',
      expiry_missing: 'Geben Sie das Ablaufdatum als MM/JJ ein.',
      expiry_malformed: 'Schreiben Sie das Datum mit je zwei Ziffern für Monat und Jahr, zum Beispiel 08/29.',
      expiry_past: 'Diese Karte ist abgelaufen. Bitte verwenden Sie eine andere.',
      security_code_missing: 'Geben Sie die Prüfnummer ein.',
      security_code_malformed: 'Die Prüfnummer hat drei oder vier Ziffern.',
    },
  },
};
