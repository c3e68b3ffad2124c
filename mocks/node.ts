import { setupServer, type SetupServer } from 'msw/node';
import { createMockServices, type MockServices, type MockServicesOptions } from './create-mock-services.ts';

export type NodeMocks = MockServices & { readonly server: SetupServer };

/**
 * Simulates the services in a Node test: every `fetch` to a path under `/api` is answered, anything else fails the
 * test. Close it when the test is over.
 *
 * @example
 * const mocks = await startNodeMocks({ seed: buildSeed() });
 * afterEach(() => mocks.server.close());
 */
export async function startNodeMocks(options: MockServicesOptions): Promise<NodeMocks> {
  const services = await createMockServices(options);
  const server = setupServer(...services.handlers);
  server.listen({ onUnhandledRequest: 'error' });
  return { ...services, server };
}
