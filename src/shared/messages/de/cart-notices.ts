import type { CartNoticeWords } from '../cart-notices.ts';
import { countedIn } from '../counted.ts';

const counted = countedIn('de');
const minutes = counted('# Minute', '# Minuten');
const articlesInDative = counted('# Artikel', '# Artikeln');

export const words: CartNoticeWords = {
  expiresIn: (count) => `Ihr Warenkorb wird noch ${minutes(count)} aufbewahrt.`,
  expiresWhy: 'Jede Änderung verlängert die Zeit, ein Tipp auf „Warenkorb behalten“ auch.',
  keep: 'Warenkorb behalten',
  kept: 'Ihr Warenkorb bleibt erhalten.',
  expired: (count, time) =>
    `Ihr Warenkorb mit ${articlesInDative(count)} wurde um ${time} Uhr weggelegt, weil sich eine Weile nichts darin geändert hat.`,
  expiredText: 'Einen Tag lang können Sie ihn zurückholen, zu den Preisen von heute.',
  restore: 'Warenkorb zurückholen',
  restored: 'Ihr Warenkorb ist wieder da.',
  dismiss: 'Nein, danke',
  memoryOnly:
    'In diesem Browser können wir Ihren Warenkorb nicht speichern. Er funktioniert, endet aber, wenn Sie diesen Tab schließen.',
  damaged:
    'Ein Teil Ihres gespeicherten Warenkorbs war nicht lesbar. Alles Lesbare ist noch da; bitte prüfen Sie es.',
  newer:
    'Eine neuere Version unseres Shops hat in diesem Browser einen Warenkorb gespeichert. Er ist sicher, aber diese Seite ist zu alt, um ihn zu zeigen.',
  reload: 'Seite neu laden',
  close: 'Schließen',
};
