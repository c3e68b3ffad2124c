import { createContext } from 'react';

/** Loads what the page behind a URL of the app needs, ahead of the visit; provided by the app, which knows its routes. */
export const PrefetchContext = createContext<(href: string) => void>(() => {});
