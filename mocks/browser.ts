/** Starts the simulated services in the page. */
export async function startBrowserMocks(): Promise<void> {
  await Promise.resolve();
}
