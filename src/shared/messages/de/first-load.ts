import { countedIn } from '../counted.ts';
import type { FirstLoadWords } from '../first-load.ts';

const counted = countedIn('de');
const articles = counted('# Artikel', '# Artikel');
const products = counted('# Produkt', '# Produkte');
const inTheCart = counted('davon liegt # in Ihrem Warenkorb', 'davon liegen # in Ihrem Warenkorb');

const shellMessages: FirstLoadWords['shellMessages'] = {
  skip: 'Zum Inhalt springen',
  name: 'Cartwright',
  home: 'Cartwright, zur Startseite',
  search: 'Produkte suchen',
  searchSubmit: 'Suchen',
  searchPlaceholder: 'Im Shop suchen',
  orders: 'Bestellungen',
  cartText: 'Warenkorb',
  cart: (count) => (count === 0 ? 'Warenkorb, leer' : `Warenkorb, ${articles(count)}`),
  signIn: 'Anmelden',
  accountOf: (name) => `Konto von ${name}`,
  showCartSummary: 'Warenkorb-Vorschau anzeigen',
  mainNavigation: 'Hauptnavigation',
  footer: 'Nützliche Links',
  shop: 'Shop',
  yourCart: 'Ihr Warenkorb',
  yourOrders: 'Ihre Bestellungen',
  privacy: 'Datenschutz',
  accessibility: 'Barrierefreiheit',
  financing: 'Finanzierung',
  language: 'Sprache',
  tagline: 'Gut gemachte Dinge für Haus und Garten.',
  promise: 'Sie zahlen die Summe, die Sie sehen, und keinen Cent mehr.',
  offline:
    'Sie sind offline. Was zu sehen ist, bleibt, auch Ihr Warenkorb; alles andere kommt mit der Verbindung zurück.',
  loading: 'Die Seite wird geladen',
  chunkTitle: 'Diese Seite konnte nicht geladen werden.',
  chunkText:
    'Vielleicht ist die Verbindung unterbrochen, oder der Shop wurde gerade aktualisiert. Ihr Warenkorb ist sicher.',
  reload: 'Seite neu laden',
  brokenTitle: 'Auf dieser Seite ist etwas schiefgegangen.',
  brokenText:
    'Das liegt an uns, nicht an Ihnen. Ihr Warenkorb ist sicher. Versuchen Sie es noch einmal, und wenn es dabei bleibt, laden Sie die Seite neu.',
  retry: 'Noch einmal versuchen',
  toShop: 'Zurück zum Shop',
  startFailedTitle: 'Der Shop konnte nicht starten',
  startFailedText:
    'Das liegt an uns, nicht an Ihnen. Bitte kommen Sie etwas später wieder. Für die Betreiber des Shops: Das ist schiefgegangen:',
  notFoundTitle: 'Diese Seite haben wir nicht gefunden',
  notFoundText: 'Vielleicht ist der Link veraltet oder vertippt. Haben Sie eine von diesen gesucht?',
};

const routeTitles: FirstLoadWords['routeTitles'] = {
  cart: 'Ihr Warenkorb',
  cartReview: 'Zusammengelegten Warenkorb prüfen',
  checkout: 'Kasse',
  orders: 'Ihre Bestellungen',
  order: 'Ihre Bestellung',
  financing: 'Finanzierung',
  signIn: 'Anmelden',
  register: 'Konto eröffnen',
  account: 'Ihr Konto',
  privacy: 'Datenschutz',
  accessibility: 'Barrierefreiheit',
  notFound: 'Seite nicht gefunden',
};

const catalogMessages: FirstLoadWords['catalogMessages'] = {
  welcome: 'Gut gemachte Dinge für Haus und Garten',
  welcomeText: 'Schlicht, robust und schön anzusehen. Für viele Jahre gemacht.',
  searchTitle: (query) => `Ergebnisse für „${query}“`,
  unknownCategory: 'Produkte',
  categories: 'Kategorien',
  everything: 'Alles',
  categoriesFailed: 'Die Kategorien konnten nicht geladen werden.',
  sortBy: 'Sortieren nach',
  sorts: {
    featured: 'Empfehlung',
    'price-asc': 'Preis aufsteigend',
    'price-desc': 'Preis absteigend',
    name: 'Name',
    newest: 'Neuheiten',
  },
  products: 'Produkte',
  count: products,
  countOnPage: (total, page, pageCount) =>
    page > 1 ? `${products(total)}, Seite ${page} von ${pageCount}` : products(total),
  loading: 'Produkte werden geladen',
  listFailed: 'Die Produkte konnten nicht geladen werden.',
  nothingTitle: (query) => (query ? `Nichts gefunden für „${query}“` : 'Hier gibt es zurzeit nichts'),
  nothingText: (inCategory) =>
    inCategory
      ? 'Versuchen Sie es mit weniger oder anderen Wörtern, suchen Sie in allen Kategorien, oder beginnen Sie noch einmal mit dem ganzen Sortiment.'
      : 'Versuchen Sie es mit weniger oder anderen Wörtern.',
  searchEverywhere: (query) => `„${query}“ in allen Kategorien suchen`,
  clearSearch: 'Suche löschen',
  showEverything: 'Alles anzeigen',
  pastTheEnd: (page) => `Eine Seite ${page} gibt es nicht`,
  toFirstPage: 'Zur ersten Seite',
  pages: 'Seiten',
  page: (page) => `Seite ${page}`,
  previousPage: 'Vorherige Seite',
  nextPage: 'Nächste Seite',
  priceNow: 'Preis',
  priceWas: 'Regulärer Preis',
  onlyLeft: (left) => `Nur noch ${left} da`,
  soldOut: 'Ausverkauft',
  inCart: (quantity) => `${quantity} im Warenkorb`,
  addBefore: 'In den Warenkorb',
  addAfter: '',
  added: (name, count) => `${name} in den Warenkorb gelegt. Warenkorb: ${articles(count)}.`,
  limitReached: counted(
    'Davon kann nur # auf einmal bestellt werden.',
    'Davon können höchstens # auf einmal bestellt werden.',
  ),
  allInCart: counted(
    'Das letzte Stück liegt in Ihrem Warenkorb.',
    'Alle #, die wir haben, liegen in Ihrem Warenkorb.',
  ),
  onlySoMany: (left, inCart) => `Wir haben noch ${left}, ${inTheCart(inCart)}.`,
  linesFull: (limit) =>
    `Ihr Warenkorb enthält ${limit} verschiedene Produkte, mehr fasst er nicht. Entfernen Sie eines, um ein anderes hineinzulegen.`,
};

const problems: FirstLoadWords['problems'] = {
  network:
    'Wir konnten den Shop nicht erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  timeout: 'Der Shop hat nicht rechtzeitig geantwortet. Bitte versuchen Sie es noch einmal.',
  unavailable: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
  sessionEnded:
    'Sie wurden abgemeldet, weil eine Weile nichts geschehen ist. Versuchen Sie es noch einmal, um sich anzumelden.',
  contract:
    'Der Shop hat eine Antwort gesendet, die diese Seite nicht versteht. Bitte versuchen Sie es noch einmal, oder laden Sie die Seite neu.',
  retry: 'Noch einmal versuchen',
};

export const words: FirstLoadWords = { shellMessages, routeTitles, catalogMessages, problems };
