import type { AccessibilityWords } from '../accessibility.ts';

export const words: AccessibilityWords = {
  title: 'Barrierefreiheit',
  intro:
    'Hier sollen alle einkaufen können. Wir richten uns nach den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, und wissen von nichts, was dahinter zurückbleibt. Das sagen unsere eigenen Tests; von außen hat den Shop noch niemand geprüft.',

  promisesTitle: 'Worauf Sie sich verlassen können',
  promises: [
    {
      what: 'Ohne Maus',
      how: 'Sie können mit der Tastatur allein einkaufen, vom ersten Produkt bis zum Beleg. Der Fokus bleibt, wo Sie waren, wenn etwas verschwindet.',
    },
    {
      what: 'Mit einem Screenreader',
      how: 'Bereiche, Listen, Felder und Schaltflächen haben Namen. Was sich ohne neue Seite ändert, etwa eine Summe, eine Ablehnung oder die verbleibende Zeit, wird gesagt.',
    },
    {
      what: 'Farben und Bewegung',
      how: 'Hell oder dunkel, wie Ihr Gerät eingestellt ist, beides mit genug Kontrast. Wo Sie weniger Bewegung möchten, entfallen Animationen.',
    },
    {
      what: 'Mit unruhiger Hand',
      how: 'Schaltflächen und Felder sind mindestens 44 Pixel breit und hoch. Was Sie aus dem Warenkorb entfernen, lässt sich zurückholen.',
    },
    {
      what: 'Mit Zeit',
      how: 'Wir sagen, wann Ihr Warenkorb bald verfällt; mit einer Schaltfläche behalten Sie ihn, und einen Tag lang können Sie ihn zurückholen. Endet Ihre Sitzung, bleibt, was Sie eingegeben haben.',
    },
  ],

  testedTitle: 'Was geprüft wurde, und wie',
  tested: [
    {
      what: 'Jede Ansicht in jedem Zustand',
      how: 'Mit dem Programm axe, hell und dunkel: Namen, Rollen, Aufbau und Kontrast. Durch Messen: die Größe von Schaltflächen, Feldern und Links.',
    },
    {
      what: 'Schmale Fenster und große Schrift',
      how: 'Jede Ansicht bei 320 Pixeln, in beiden Schreibrichtungen und mit Texten, die 40 % länger sind, und bei 1280 Pixeln mit doppelt so großer Schrift: Seitwärts muss nichts gescrollt werden.',
    },
    {
      what: 'Jede Farbe',
      how: 'Auf jedem Grund, auf dem sie steht, durch Rechnung: 4,5 zu 1 für Text, 3 zu 1 für alles, was zu einem Bedienelement gehört.',
    },
    {
      what: 'Mit der Tastatur, von Anfang bis Ende',
      how: 'Kaufen mit einem Gutschein, eine abgelehnte Zahlung, Gutscheine, die abgelehnt, entfernt und getauscht werden, das Zusammenlegen zweier Warenkörbe und ein Warenkorb, der bald verfällt; samt dem, was ein Screenreader unterwegs erfährt.',
    },
  ],

  limitsTitle: 'Was nicht geprüft wurde',
  limits:
    'Die Tests laufen von selbst, in Chromium. Ob man dem Fokus ansieht, wo er steht, haben wir nur angeschaut. Mit echten Screenreadern, Sprachsteuerung oder Lupen und von Menschen, die darauf angewiesen sind, wurde der Shop noch nicht ausprobiert. Namen, Beschreibungen und Bilder der Produkte stammen von denen, die sie verkaufen.',

  reportTitle: 'Etwas ist Ihnen im Weg?',
  report:
    'Sagen Sie uns, was Sie tun wollten, wo es nicht weiterging und mit welchem Browser und welchen Hilfsmitteln. Wir antworten und helfen Ihnen unterdessen bei Ihrer Bestellung.',
  reportBy: (address) => `Schreiben Sie an ${address}`,
  reportNowhere: 'Dies ist die Vorführung eines Shops: Er hat keine Adresse, an die man schreiben könnte.',
};
