import { QueryClientProvider } from '@tanstack/react-query';
import { Announcer } from '@/shared/ui/announcer.tsx';
import { createQueryClient } from './query-client.ts';
import { Router } from './router.tsx';

const queryClient = createQueryClient();

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Router />
      <Announcer />
    </QueryClientProvider>
  );
}
