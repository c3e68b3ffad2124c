import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

/** A message as it would have been sent; `sentAt` in ms. */
type MessageRow = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly code: string;
  readonly sentAt: number;
};

export type MessageTables = { 'mocks.messages': MessageRow };

/** What `GET /api/_mocks/messages` shows of a message. */
export type SentMessage = Omit<MessageRow, 'sentAt'> & { readonly sentAt: string };

export type Messages = {
  /** Sends once for each id, however often it is asked to. */
  send(message: Omit<MessageRow, 'sentAt'>): Promise<void>;
  /** Everything that was sent, oldest first. */
  sent(): Promise<SentMessage[]>;
};

/** The post of the mock services: nothing leaves, everything can be read. */
export function createMessages({
  store,
  settings,
}: {
  store: Store<MessageTables>;
  settings: Settings;
}): Messages {
  return {
    send: (message) =>
      store.transact(async (tx) => {
        if (await tx.get('mocks.messages', message.id)) return;
        await tx.put('mocks.messages', { ...message, sentAt: settings.now() });
      }),
    sent: async () => {
      const rows = await store.read((tx) => tx.all('mocks.messages'));
      return rows
        .sort((a, b) => a.sentAt - b.sentAt)
        .map((row) => ({ ...row, sentAt: new Date(row.sentAt).toISOString() }));
    },
  };
}
