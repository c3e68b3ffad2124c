import type { noScriptMessages } from '../no-script.ts';

export const words: typeof noScriptMessages = {
  title: 'Der Shop braucht JavaScript',
  text: 'Er läuft in Ihrem Browser, und dort liegt auch Ihr Warenkorb. Bitte erlauben Sie JavaScript für diese Seite in den Einstellungen Ihres Browsers und laden Sie sie dann neu. Ihr Warenkorb ist sicher.',
};
