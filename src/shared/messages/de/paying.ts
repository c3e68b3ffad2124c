import type { PayingWords } from '../paying.ts';

export const words: PayingWords = {
  loading: 'Wir sehen in Ihrem Konto nach…',
  loadFailed: 'Wir konnten nicht in Ihrem Konto nachsehen.',

  notes: {
    creditLeft: (left) => `noch ${left}`,
    creditMissing: (missing) => `es fehlen ${missing}`,
    instalments: '3, 6 oder 12 Raten',
    signIn: 'Für angemeldete Kunden',
    none: 'Haben Sie noch nicht',
    blocked: 'Nicht verfügbar',
    unknown: 'Ließ sich nicht prüfen',
  },

  thisOrder: 'Diese Bestellung',
  leftAfter: 'Danach noch übrig',
  missing: 'Es fehlen',
  creditShort: (missing) =>
    `Ihrem Einkaufsguthaben fehlen ${missing} für diese Bestellung. Bezahlen Sie anders, oder nehmen Sie etwas aus dem Warenkorb.`,

  instalments: 'Anzahl der Raten',
  instalmentCount: (count) => `${count} Raten`,
  group: (count, amount) => `${count} × ${amount}`,
  separator: ', dann ',
  together: (total) =>
    `Zusammen ${total}: die Summe der Bestellung, auf den Cent genau. Keine Gebühren, keine Zinsen.`,

  signIn: 'Anmelden',
  toFinancing: 'Zur Finanzierung',
  whyNot: {
    signed_out: {
      credit_card:
        'Einkaufsguthaben gehört zu einem Konto. Melden Sie sich an, um es zu nutzen; Ihr Warenkorb bleibt erhalten.',
      loan: 'Der Ratenkredit gehört zu einem Konto. Melden Sie sich an, um ihn zu nutzen; Ihr Warenkorb bleibt erhalten.',
    },
    session_over: 'Sie wurden abgemeldet. Melden Sie sich wieder an; Ihr Warenkorb bleibt erhalten.',
    available: {
      credit_card:
        'Einkaufsguthaben gibt es mit unserer Kreditkarte, die Sie noch nicht haben. Sie können sie beantragen.',
      loan: 'Unseren Ratenkredit haben Sie noch nicht. Sie können ihn beantragen.',
    },
    held: {
      credit_card:
        'Sie haben die Kreditkarte beantragt. Geben Sie den Code ein, den wir Ihnen gesendet haben, dann können Sie damit bezahlen.',
      loan: 'Sie haben den Ratenkredit beantragt. Geben Sie den Code ein, den wir Ihnen gesendet haben, dann können Sie damit bezahlen.',
    },
    blocked_by_application: {
      credit_card:
        'Einkaufsguthaben gibt es mit unserer Kreditkarte. Sie haben einen offenen Antrag auf den Ratenkredit und können nur eines von beiden haben.',
      loan: 'Sie haben einen offenen Antrag auf die Kreditkarte und können nur eines von beiden haben.',
    },
    blocked: {
      credit_card:
        'Einkaufsguthaben gibt es mit unserer Kreditkarte. Sie haben den Ratenkredit und können nur eines von beiden haben.',
      loan: 'Sie haben die Kreditkarte und können nur eines von beiden haben.',
    },
  },
};
