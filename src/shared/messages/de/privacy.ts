import type { PrivacyWords } from '../privacy.ts';

export const words: PrivacyWords = {
  title: 'Was wir aufbewahren, und wo',
  intro:
    'Sie können hier ohne Konto einkaufen und müssen bis zum Bezahlen nicht sagen, wer Sie sind. Das alles wird unterdessen gespeichert.',
  inBrowser: 'In diesem Browser',
  inBrowserText:
    'Das bleibt auf Ihrem Gerät, bis auf den Warenkorb, von dem der Shop eine Kopie hat, und die Cookies, die sagen, wer fragt.',
  atShop: 'Im Shop',
  atShopText: 'Aufbewahrt von unseren Diensten, jeweils für den eigenen Zweck und für niemanden sonst.',
  noTrackers: 'Sonst gibt es nichts: keine Werbung, keine Tracker, keine Dritten.',
  key: 'Bezeichnung',

  browserRecords: (cartLife) => [
    {
      what: 'Ihr Warenkorb',
      why: `Was darin liegt, und der Gutschein, den Sie gewählt haben. Er verfällt ${cartLife} nach Ihrer letzten Änderung; noch einen Tag lang können Sie ihn zurückholen.`,
      keys: ['cartwright:cart', 'cartwright:cart:expired'],
    },
    {
      what: 'Ein Warenkorb, der nicht lesbar war',
      why: 'Nur wenn etwas den Eintrag beschädigt hat: der kaputte Teil, damit nichts spurlos verloren geht.',
      keys: ['cartwright:cart:damaged'],
    },
    {
      what: 'Die Kopie Ihres Warenkorbs im Shop',
      why: 'Was dieser Browser zuletzt davon gesehen hat, ob beim Anmelden zwei Warenkörbe zusammengelegt wurden, und welche alten Warenkörbe Sie nicht zurückhaben wollten.',
      keys: ['cartwright:saved:copy', 'cartwright:saved:review', 'cartwright:saved:dismissed'],
    },
    {
      what: 'Was Sie zuletzt angesehen haben',
      why: 'Artikel und Bilder, damit der Shop auch ohne Verbindung aufgeht; höchstens 30 Tage. Nichts, was zu einem Konto gehört.',
      keys: ['cartwright:seen:catalog', 'cartwright:seen:pictures', 'workbox-expiration'],
    },
    {
      what: 'Das Programm des Shops',
      why: 'Damit der Shop ohne Verbindung aufgeht, und das in einem Stück. Es sagt nichts über Sie.',
      keys: ['cartwright:configuration', 'cartwright:former-files'],
    },
    { what: 'Für später gemerkt', why: 'Bis Sie es löschen.', keys: ['cartwright:later'] },
    {
      what: 'Gutscheincodes, die Sie gefunden haben',
      why: 'Die letzten zehn, damit Sie sie nicht noch einmal eintippen müssen.',
      keys: ['cartwright:coupons:found-codes'],
    },
    {
      what: 'Ihr letzter Klick auf einen Gutschein',
      why: 'Eine Marke ohne Bedeutung: Von Klicks in mehreren Tabs zählt der letzte.',
      keys: ['cartwright:coupons:last-click'],
    },
    {
      what: 'Eine Bestellung, die unterwegs ist',
      why: 'Nur solange ihr Ausgang nicht bekannt ist: Kontakt, Adresse und Artikel, niemals eine Kartennummer. Das bewahrt Sie davor, doppelt zu bezahlen.',
      keys: ['cartwright:attempt'],
    },
    {
      what: 'Was Sie an der Kasse eingegeben haben',
      why: 'Kontakt und Adresse, bis Sie den Tab schließen. Nichts von der Zahlung.',
      keys: ['cartwright:checkout-draft'],
    },
    {
      what: 'Wo Sie auf einer Seite waren',
      why: 'Damit „Zurück“ an dieselbe Stelle führt, bis Sie den Tab schließen.',
      keys: ['cartwright:scroll'],
    },
    {
      what: 'Dass Sie angemeldet sind',
      why: 'Eine Nummer für Ihr Konto und, in diesem Tab, Ihr Name und Ihre Adresse.',
      keys: ['cartwright:signed-in', 'cartwright:customer'],
    },
    {
      what: 'Die Sprache, die Sie gewählt haben',
      why: 'Damit der Shop beim nächsten Mal dieselbe spricht.',
      keys: ['cartwright:language'],
    },
    {
      what: 'Dass dieser Browser geleert wurde',
      why: 'Eine Marke ohne Bedeutung, an der es andere Tabs merken.',
      keys: ['cartwright:cleared'],
    },
    {
      what: 'Zwei Cookies',
      why: 'Das eine sagt dem Shop, dass es derselbe Browser ist, bis 30 Tage nach Ihrem letzten Besuch. Das andere ist Ihre Sitzung, wenn Sie sich anmelden; sie endet nach 30 Minuten ohne Anfrage. Kein Skript kann sie lesen.',
      keys: ['cartwright_device', 'cartwright_session'],
    },
  ],
  shopRecords: [
    {
      what: 'Eine Kopie Ihres Warenkorbs',
      why: 'Ohne Konto gehört sie zum Cookie dieses Browsers, bis 30 Tage nach Ihrem letzten Besuch. Mit Konto wird sie für Sie aufbewahrt.',
    },
    {
      what: 'Ihre Bestellungen',
      why: 'Kontakt, Adresse, Artikel und Beträge. Das Gesetz schreibt vor, dass wir sie aufbewahren.',
    },
    {
      what: 'Ihr Konto, wenn Sie eines eröffnet haben',
      why: 'Name, Adresse und ein Hash Ihres Passworts; das Passwort selbst kennt niemand außer Ihnen.',
    },
  ],

  deleteTitle: 'Löschen',
  deleteText:
    'Löscht Ihren Warenkorb und alles andere, was in diesem Browser gespeichert ist, und die Kopie Ihres Warenkorbs im Shop. Bestellungen bleiben.',
  deleteButton: 'Alles über mich Gespeicherte löschen',
  confirmTitle: 'Warenkorb und alles andere löschen?',
  confirmText:
    'Ihr Warenkorb, was Sie für später gemerkt und was Sie eingegeben haben, ist dann endgültig fort, hier und im Shop.',
  confirm: 'Ja, löschen',
  keep: 'Behalten',
  deleting: 'Wird gelöscht…',
  deleteFailed: 'Es wurde nichts gelöscht.',
  deletedTitle: 'Alles ist gelöscht.',
  deleted:
    'In diesem Browser ist nichts mehr über Sie gespeichert, und die Kopie Ihres Warenkorbs im Shop ist fort.',
  signedInText:
    'In diesem Browser ist jemand angemeldet. Abmelden löscht alles, was darin gespeichert ist; der Warenkorb bleibt im Konto.',
};
