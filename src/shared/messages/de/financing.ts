import type { FinancingWords } from '../financing.ts';
import { countedIn } from '../counted.ts';

const counted = countedIn('de');
const triesLeft = counted('Noch ein Versuch.', 'Noch # Versuche.');

export const words: FinancingWords = {
  title: 'Finanzierung',
  intro:
    'Bezahlen Sie nach und nach, mit unserer Kreditkarte oder mit einem Ratenkredit. Sie können eines von beiden haben, nicht beides: Während Sie das eine beantragen, wartet das andere.',
  howTo:
    'Wenn Sie einen Antrag stellen, senden wir Ihnen einen Einmalcode. Sie haben zehn Minuten, um ihn einzugeben, und können bis dahin abbrechen.',
  loading: 'Ihre Finanzierung wird geladen…',
  loadFailed: 'Ihre Finanzierung konnte nicht geladen werden.',
  outdated:
    'Das ist vielleicht nicht mehr aktuell: Wir konnten nicht nachfragen, wie es um Ihre Finanzierung steht.',

  products: { credit_card: 'Kreditkarte', loan: 'Ratenkredit' },
  the: { credit_card: 'die Kreditkarte', loan: 'den Ratenkredit' },
  apply: { credit_card: 'Kreditkarte beantragen', loan: 'Ratenkredit beantragen' },
  statuses: {
    available: 'Verfügbar',
    held: 'Wartet auf Ihren Code',
    granted: 'Gehört Ihnen',
    blocked: 'Nicht verfügbar',
  },
  terms: (product) => `Was Sie bekommen: ${product}`,
  cardTerms: (limit) => [
    limit ? `${limit} Einkaufsguthaben für alles im Shop` : 'Einkaufsguthaben für alles im Shop',
    'Bestellungen verbrauchen es, stornierte Bestellungen geben es zurück',
    'Keine Gebühren, keine Zinsen',
  ],
  loanTerms: [
    'Jede Bestellung in 3, 6 oder 12 Monatsraten',
    'Zusammen ergeben sie die Summe der Bestellung, auf den Cent genau',
    'Keine Gebühren, keine Zinsen',
  ],

  signedOutTitle: 'Melden Sie sich an, um einen Antrag zu stellen',
  signedOutText: 'Karte oder Kredit gehören zu Ihrem Konto, auf allen Ihren Geräten.',
  sessionOverTitle: 'Sie wurden abgemeldet',
  sessionOverText:
    'Melden Sie sich wieder an, um weiterzumachen. Ein offener Antrag behält seine zehn Minuten.',
  signIn: 'Anmelden',

  codeSent: 'Wir haben Ihnen einen Einmalcode gesendet. Nichts ist entschieden, bevor Sie ihn eingeben.',
  code: 'Einmalcode',
  codeMissing: 'Geben Sie den Code aus unserer Nachricht ein.',
  codeWrong: (attemptsLeft) =>
    `Das ist nicht der Code, den wir gesendet haben. Bitte prüfen Sie ihn. ${triesLeft(attemptsLeft)}`,
  triesLeft,
  confirm: 'Bestätigen',
  cancel: 'Antrag abbrechen',
  timeLeft: 'Verbleibende Zeit',
  timeUp: 'Die Zeit ist um. Wird geprüft…',
  minutesLeft: counted(
    'Noch eine Minute, um Ihren Code einzugeben.',
    'Noch # Minuten, um Ihren Code einzugeben.',
  ),

  heldByOther: (other, time) =>
    `Sie haben einen offenen Antrag auf ${other}. Brechen Sie ihn ab, oder lassen Sie ihn bis spätestens ${time} Uhr auslaufen, um hier einen Antrag zu stellen.`,
  freeIn: 'Wieder frei in',
  grantedOther: (other) =>
    `Sie haben schon ${other} und können nur eines von beiden haben. An der Kasse können Sie damit bezahlen.`,

  cardGranted: 'Wählen Sie an der Kasse „Einkaufsguthaben“.',
  loanGranted: 'Wählen Sie an der Kasse „Ratenkredit“ und wie viele Raten Sie möchten.',
  limit: 'Rahmen',
  used: 'Genutzt',
  creditLeft: 'Noch verfügbar',
  toShop: 'Zum Shop',

  outcomes: {
    granted: {
      credit_card: 'Die Kreditkarte gehört Ihnen.',
      loan: 'Der Ratenkredit gehört Ihnen.',
    },
    cancelled: (the) => `Ihr Antrag auf ${the} ist abgebrochen. Sie können beides wieder beantragen.`,
    codes_used_up: (the) =>
      `Fünf falsche Codes: Zu Ihrer Sicherheit ist der Antrag auf ${the} beendet. Es wurde nichts gewährt. Stellen Sie einen neuen Antrag, um einen neuen Code zu bekommen.`,
    too_late: (the) =>
      `Zu spät: Der Antrag auf ${the} war beendet, bevor Ihr Code ankam, darum zählt der Code nicht mehr. Es wurde nichts gewährt. Stellen Sie einen neuen Antrag, um einen neuen Code zu bekommen.`,
    ran_out: (the) =>
      `Die zehn Minuten für ${the} sind um, darum ist der Antrag beendet. Es wurde nichts gewährt. Sie können beides wieder beantragen.`,
    ended_elsewhere: (the) =>
      `Der Antrag auf ${the} wurde in einem anderen Tab oder auf einem anderen Gerät beendet. Sie können beides wieder beantragen.`,
  },
  refusedHeld: (the, other, time) =>
    time
      ? `Wir konnten den Antrag auf ${the} nicht annehmen: Es gibt einen offenen auf ${other}, bis spätestens ${time} Uhr. Bestätigen Sie ihn, oder brechen Sie ihn ab, um einen neuen zu stellen.`
      : `Wir konnten den Antrag auf ${the} nicht annehmen: Es gibt einen offenen auf ${other}. Bestätigen Sie ihn, oder brechen Sie ihn ab, um einen neuen zu stellen.`,
  refusedSame: (the) =>
    `Sie haben ${the} schon beantragt, in einem anderen Tab oder auf einem anderen Gerät. Geben Sie den Code ein, den wir damals gesendet haben.`,
  refusedGranted: (the, other) =>
    `Wir konnten den Antrag auf ${the} nicht annehmen: Sie haben schon ${other} und können nur eines von beiden haben.`,
  refusedGrantedSame: (the) => `Sie haben ${the} schon. Es gibt nichts weiter zu tun.`,
  applyFailed: 'Wir wissen nicht, ob Ihr Antrag angekommen ist. Ein neuer Versuch beantragt niemals doppelt.',
  confirmFailed:
    'Wir wissen nicht, ob Ihr Code angekommen ist. Sie können es gefahrlos noch einmal versuchen.',
  cancelFailed:
    'Wir wissen nicht, ob der Antrag abgebrochen ist. Sie können es gefahrlos noch einmal versuchen.',

  demoPost: {
    title: 'Demo: die Nachricht, die wir senden würden',
    none: 'Die Nachricht ist unterwegs…',
    to: (address) => `An ${address}`,
  },
};
