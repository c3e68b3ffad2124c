import type { CouponWords } from '../coupons.ts';
import { countedIn } from '../counted.ts';

const counted = countedIn('de');
const minutes = counted('# Minute', '# Minuten');
const seconds = counted('# Sekunde', '# Sekunden');

export const words: CouponWords = {
  region: 'Gutscheine',
  list: 'Ihre Gutscheine',
  loading: 'Ihre Gutscheine werden geladen…',
  none: 'Zurzeit gibt es für Sie keine Gutscheine. Haben Sie einen Code? Geben Sie ihn oben ein.',
  loadFailed: 'Ihre Gutscheine konnten nicht geladen werden.',
  refreshFailed:
    'Diese Gutscheine sind vielleicht nicht mehr aktuell: Wir konnten gerade nicht noch einmal nachfragen.',
  panelFailed: 'Die Gutscheine konnten nicht angezeigt werden.',

  apply: (code) => `${code} einlösen`,
  applyShort: 'Einlösen',
  removeShort: 'Entfernen',
  asking: 'Wird geprüft…',
  remove: (code) => `${code} entfernen`,
  removeUnknown: 'Gutschein entfernen',
  applied: 'Angewendet',
  best: 'Der beste für diesen Warenkorb',
  code: (code) => `Gutscheincode ${code}`,
  seeOrder: 'Diese Bestellung ansehen',

  announceApplied: (title) => `${title}: angewendet.`,
  announceRemoved: 'Gutschein entfernt.',

  better: (title, amount) => `Mit „${title}“ würden Sie ${amount} mehr sparen.`,
  swapTo: (code) => `Stattdessen ${code} einlösen`,

  saves: (amount) => `Sie sparen ${amount}`,
  savesDelivery: 'Der Versand entfällt',
  givesNothingNow: 'Bringt zurzeit keinen Rabatt.',
  stays:
    'Er bleibt in Ihrem Warenkorb und gilt, sobald der Warenkorb die Bedingungen erfüllt. Sie können ihn auch entfernen.',
  pickAnother: 'Entfernen Sie ihn, oder wählen Sie einen anderen.',

  minimumSubtotal: (missing) => `Noch ${missing} bis zum Gutschein`,
  minimumQuantity: counted('Noch # Artikel bis zum Gutschein', 'Noch # Artikel bis zum Gutschein'),
  noQualifyingItems: 'Nicht für diese Artikel',
  deliveryAlreadyFree: 'Der Versand ist für diesen Warenkorb schon kostenlos',
  notStarted: (date) => `Gilt ab ${date}`,
  expired: (date) => `Abgelaufen am ${date}`,
  alreadyUsed: 'Sie haben diesen Gutschein schon verwendet',
  limitReached: 'Dieser Gutschein ist aufgebraucht',
  heldByAnotherOrder: (time) =>
    `In Gebrauch bei einer Bestellung, die noch nicht abgeschlossen ist. Vielleicht ist er ab ${time} wieder frei`,
  signIn: 'Melden Sie sich an, um diesen Gutschein einzulösen',
  goToSignIn: 'Anmelden',
  firstOrderOnly: 'Nur für die erste Bestellung',
  inactive: 'Zurzeit nicht aktiv',
  notFound: 'Nicht mehr verfügbar',

  unknownTitle: 'Ihr Gutschein',
  checking: 'Wir prüfen, was er für diesen Warenkorb bringt…',
  cannotCheck: 'Wir können ihn gerade nicht prüfen. Er bleibt in Ihrem Warenkorb.',
  notListed: 'Er steht nicht mehr auf Ihrer Liste.',

  failure: {
    offline:
      'Wir konnten den Shop nicht erreichen, es hat sich also nichts geändert. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    timeout:
      'Der Shop hat nicht rechtzeitig geantwortet, es hat sich also nichts geändert. Bitte versuchen Sie es noch einmal.',
    unavailable:
      'Bei uns ist etwas schiefgegangen, es hat sich also nichts geändert. Bitte versuchen Sie es noch einmal.',
    rateLimited: 'Zu viele Versuche. Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
    rateLimitedFor: (wait) =>
      `Zu viele Versuche. Bitte versuchen Sie es in ${wait < 60 ? seconds(wait) : minutes(Math.ceil(wait / 60))} noch einmal.`,
  },

  codeLabel: 'Gutscheincode',
  applyCode: 'Code einlösen',
  checkingCode: 'Der Code wird geprüft…',
  codeMissing: 'Geben Sie zuerst einen Gutscheincode ein.',
  codeNotFound: (code) =>
    `Den Code „${code}“ kennen wir nicht. Prüfen Sie die Schreibweise und versuchen Sie es noch einmal.`,
  codeRefused: (code, why) => `${code} gilt nicht für diesen Warenkorb: ${why}.`,

  filter: 'Gutscheine filtern',
  noMatch: (text) => `Kein Gutschein passt zu „${text}“.`,
  pages: 'Seiten mit Gutscheinen',
  range: (from, to, total) => `${from}–${to} von ${total}`,
  previousPage: 'Vorherige Gutscheine',
  nextPage: 'Weitere Gutscheine',
};
