import type { AccountWords } from '../account.ts';
import { countedIn } from '../counted.ts';

const counted = countedIn('de');
const minutes = counted('# Minute', '# Minuten');

export const words: AccountWords = {
  fields: { name: 'Name', email: 'E-Mail', password: 'Passwort' },
  hints: {
    email: 'Damit melden Sie sich an, und dorthin gehen Ihre Belege.',
    newPassword:
      'Mindestens 8 Zeichen. Ein paar Wörter, die nur Sie so zusammenstellen, sind schwer zu erraten.',
  },
  problems: {
    name: {
      missing: 'Geben Sie Ihren Namen ein.',
      malformed: 'Damit können wir nichts anfangen. Bitte prüfen Sie die Schreibweise.',
      too_short: 'Geben Sie Ihren Namen ein.',
      too_long: 'Das ist zu lang: höchstens 100 Zeichen.',
    },
    email: {
      missing: 'Geben Sie Ihre E-Mail-Adresse ein, zum Beispiel name@example.com.',
      malformed: 'Das sieht nicht nach einer E-Mail-Adresse aus. Schreiben Sie sie wie name@example.com.',
      too_short: 'Geben Sie Ihre E-Mail-Adresse ein, zum Beispiel name@example.com.',
      too_long: 'Das ist zu lang: höchstens 254 Zeichen.',
    },
    password: {
      missing: 'Geben Sie Ihr Passwort ein.',
      malformed: 'Geben Sie Ihr Passwort ein.',
      too_short: 'Das ist zu kurz: Ein Passwort hat mindestens 8 Zeichen.',
      too_long: 'Das ist zu lang: höchstens 200 Zeichen.',
    },
  },
  showPassword: 'Passwort anzeigen',
  show: 'Anzeigen',
  hide: 'Verbergen',

  wrongCredentials:
    'Diese Adresse und dieses Passwort gehören nicht zusammen. Bitte prüfen Sie beide; beim Passwort zählen Groß- und Kleinbuchstaben.',
  tooManyTries: (waitMinutes) =>
    `Das waren zu viele Versuche. Bitte versuchen Sie es in ${minutes(waitMinutes)} noch einmal.`,
  tooManyTriesSoon: 'Das waren zu viele Versuche. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  nothingLost: 'Ihr Warenkorb und Ihre Eingaben bleiben erhalten.',
  emailTaken: 'Zu dieser Adresse gibt es schon ein Konto. Melden Sie sich an, oder nehmen Sie eine andere.',

  signIn: 'Anmelden',
  signingIn: 'Anmeldung läuft…',
  signInText: 'Ihr Warenkorb kommt mit, auf jedes Gerät, auf dem Sie sich anmelden.',
  signedOutTitle: 'Sie sind abgemeldet',
  signedOutText: 'In diesem Browser ist nichts mehr von Ihnen. Ihr Warenkorb wartet in Ihrem Konto.',
  anotherWasHere:
    'In diesem Browser war zuvor jemand angemeldet. Dieselbe Person macht weiter, wo sie war; alle anderen beginnen mit einem leeren Warenkorb.',
  noAccount: 'Neu hier?',
  toRegister: 'Konto eröffnen',

  register: 'Konto eröffnen',
  registering: 'Ihr Konto wird eröffnet…',
  registerText:
    'Es bewahrt Ihren Warenkorb auf allen Geräten auf und Ihre Bestellungen an einem Ort. Kaufen können Sie auch ohne.',
  haveAccount: 'Haben Sie schon ein Konto?',
  toSignIn: 'Anmelden',
  privacy: 'Was wir aufbewahren, und wo',

  account: 'Ihr Konto',
  loading: 'Ihr Konto wird geladen…',
  loadFailed: 'Ihr Konto konnte nicht geladen werden.',
  you: 'Sie',
  credit: 'Einkaufsguthaben',
  noCredit: 'Sie haben kein Einkaufsguthaben. Mit der Kreditkarte des Shops bekommen Sie welches.',
  toFinancing: 'Kreditkarte und Ratenkredit',
  toOrders: 'Ihre Bestellungen',
  ordersText: 'Belege, ihr Stand, und noch einmal kaufen.',
  financingText: 'Beantragen, bestätigen und sehen, was Sie haben.',
  privacyText: 'Alles, was gespeichert ist, hier und im Shop.',

  menuAccount: 'Konto',
  menuOrders: 'Bestellungen',
  signOut: 'Abmelden',
  signingOut: 'Abmeldung läuft…',
  signOutText: 'Speichert Ihren Warenkorb in Ihrem Konto und leert diesen Browser.',
  signOutFailed: 'Sie sind noch angemeldet.',

  promptTitle: 'Bitte melden Sie sich wieder an',
  promptText:
    'Sie wurden abgemeldet, weil eine Weile nichts geschehen ist. Danach geht es gleich da weiter, wo Sie waren.',
  promptGoOn: 'Anmelden und weitermachen',
  promptLater: 'Jetzt nicht',
  notYou: 'Das sind nicht Sie?',
  notYouText: 'Wer angemeldet war, verlässt diesen Browser, samt Warenkorb. Er bleibt im zugehörigen Konto.',
  notYouFailed: 'Das hat nicht funktioniert.',
};
