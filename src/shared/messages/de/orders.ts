import type { OrderWords } from '../orders.ts';
import { countedIn } from '../counted.ts';

const counted = countedIn('de');

export const words: OrderWords = {
  thankYou: 'Vielen Dank',
  thankYouText: (email) =>
    email ? `Ihre Bestellung ist aufgegeben. Der Beleg geht an ${email}.` : 'Ihre Bestellung ist aufgegeben.',
  order: (number) => `Bestellung ${number}`,
  placedOn: (date) => `Aufgegeben am ${date}`,
  loading: 'Die Bestellung wird geladen…',
  statuses: {
    pending: 'Wird reserviert',
    reserved: 'Wartet auf die Zahlung',
    paid: 'Bezahlt, wird abgeschlossen',
    completed: 'Abgeschlossen',
    rejected: 'Abgelehnt',
    cancelled: 'Storniert',
  },
  statusText: {
    pending: 'Wir legen Ihre Artikel zurück.',
    reserved: 'Ihre Artikel sind zurückgelegt. Die Zahlung ist unterwegs.',
    paid: 'Die Zahlung ist eingegangen. Wir schließen Ihre Bestellung ab.',
    completed: 'Bezahlt und auf dem Weg zu Ihnen.',
    rejected: 'Für diese Bestellung wurde nichts abgebucht.',
    cancelled: 'Was Sie bezahlt haben, wurde erstattet.',
  },
  timelineEvents: {
    pending: 'Eingegangen',
    reserved: 'Artikel zurückgelegt',
    paid: 'Bezahlt',
    completed: 'Abgeschlossen',
    rejected: 'Abgelehnt',
    cancelled: 'Storniert',
  },

  items: 'Artikel',
  lines: 'Bestellte Artikel',
  perUnit: (quantity, unitPrice) => `${quantity} × ${unitPrice}`,
  lineDiscount: (amount) => `${amount} Rabatt`,
  figures: 'Summe der Bestellung',
  subtotal: 'Zwischensumme',
  discount: 'Rabatt',
  coupon: (code) => `Gutschein ${code}`,
  delivery: 'Versand',
  free: 'Kostenlos',
  total: 'Gesamtsumme',
  deliverTo: 'Lieferung an',
  methods: { standard: 'Standardversand', express: 'Expressversand' },
  contact: 'Bestellt von',
  payment: 'Bezahlt mit',
  payments: {
    card: 'Karte',
    store_credit: 'Einkaufsguthaben',
    loan: (instalments) => `Ratenkredit, ${instalments} Raten`,
  },
  timeline: 'Verlauf dieser Bestellung',

  buyAgain: 'Noch einmal kaufen',
  buyingAgain: 'Kommt in Ihren Warenkorb…',
  boughtAgain: counted(
    '# Produkt dieser Bestellung liegt in Ihrem Warenkorb.',
    '# Produkte dieser Bestellung liegen in Ihrem Warenkorb.',
  ),
  boughtAgainPartly: (names) => `Nicht mehr verfügbar oder in Ihrem Warenkorb schon am Limit: ${names}.`,
  buyAgainFailed: 'Die Produkte konnten nicht in Ihren Warenkorb gelegt werden.',
  toCart: 'Zum Warenkorb',
  print: 'Drucken',
  cancel: 'Bestellung stornieren',
  cancelTitle: (number) => `Bestellung ${number} stornieren?`,
  cancelText: (total, couponCode) =>
    couponCode
      ? `Sie bekommen ${total} zurück, und den Gutschein ${couponCode} auch.`
      : `Sie bekommen ${total} zurück.`,
  cancelConfirm: 'Ja, stornieren',
  cancelKeep: 'Bestellung behalten',
  cancelled: 'Die Bestellung ist storniert.',
  cancelFailed: 'Die Bestellung wurde nicht storniert.',
  notCancellable: 'Diese Bestellung kann nicht mehr storniert werden.',

  notFoundTitle: 'Diese Bestellung kennen wir nicht',
  notFoundText:
    'Prüfen Sie die Adresse, oder sehen Sie bei Ihren Bestellungen nach. Bestellungen werden nur denen gezeigt, die sie aufgegeben haben.',
  loadFailed: 'Die Bestellung konnte nicht geladen werden.',

  listTitle: 'Ihre Bestellungen',
  allOrders: 'Alle Ihre Bestellungen',
  listLoading: 'Ihre Bestellungen werden geladen…',
  listFailed: 'Ihre Bestellungen konnten nicht geladen werden.',
  emptyTitle: 'Noch keine Bestellungen',
  emptyText: 'Sobald Sie etwas kaufen, liegt der Beleg hier.',
  toShop: 'Zum Shop',
  itemCount: counted('# Artikel', '# Artikel'),
};
