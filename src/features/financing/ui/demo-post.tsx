import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callService } from '@/shared/api/client.ts';
import { defineEndpoints } from '@/shared/api/endpoint.ts';
import { financingMessages } from '@/shared/messages/financing.ts';
import styles from './product-card.module.css';

const words = financingMessages.demoPost;

/** The simulated services' own door: in a shop the code comes by mail, and there is no such call. */
const { sentMessages } = defineEndpoints({
  sentMessages: {
    method: 'GET',
    path: '/_mocks/messages',
    answers: {
      200: z.object({
        items: z.array(z.object({ id: z.string(), to: z.string(), subject: z.string(), code: z.string() })),
      }),
    },
  },
});

/** What was sent for an application, for want of a mailbox. Only where the services are simulated. */
export function DemoPost({ applicationId }: { applicationId: string }) {
  const { data } = useQuery({
    queryKey: ['demo-post', applicationId],
    queryFn: ({ signal }) => callService('financing', sentMessages, { signal }),
  });
  const message = data?.items.find(({ id }) => id === applicationId);
  return (
    <aside className={styles['post']} aria-label={words.title}>
      <p className={styles['postTitle']}>{words.title}</p>
      {message ? (
        <>
          <p>
            {words.to(message.to)}: {message.subject}
          </p>
          <p className={styles['postCode']}>{message.code}</p>
        </>
      ) : (
        <p>{words.none}</p>
      )}
    </aside>
  );
}
