/// <reference types="vite/client" />

/** True in builds and dev servers that simulate the services in the browser; false in production, which drops them. */
declare const __BROWSER_MOCKS__: boolean;

interface Window {
  /** The server's answer for `config.json`, asked for by the document itself. */
  earlyConfig: Promise<Response>;
}
