/// <reference types="vite/client" />

/** True in builds and dev servers that simulate the services in the browser; false in production, which drops them. */
declare const __BROWSER_MOCKS__: boolean;

/** In the early script: URL of the program that registers the service worker; empty where there is to be none. */
declare const __OFFLINE_PROGRAM__: string;

/** In the service worker: what it keeps of the build, in Workbox's form. */
declare const __KEPT_FILES__: { url: string; revision: string | null }[];

/** In the early script: the program's URL, where the early script is to begin it; empty where the document does. */
declare const __PROGRAM_ENTRY__: string;

interface Window {
  /** The server's answer for `config.json`, asked for by the document itself. */
  earlyConfig: Promise<Response>;
  /** Answers that the document has asked for itself, by URL; whoever takes one removes it. */
  earlyAnswers: Map<string, Promise<Response>>;
}
