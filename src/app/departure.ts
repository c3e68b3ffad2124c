/** Leaving for a page that is loaded anew, so that nothing the program remembers of a customer survives. */
export type Departure = {
  /** This tab is about to leave for a page of its own choice. */
  readonly begin: () => void;
  /** Leaves. Never settles: whoever waits stays busy until the page is gone. */
  readonly leaveFor: (path: string) => Promise<never>;
  /** Leaves because another tab did, unless this one is leaving already. */
  readonly follow: (path: string) => void;
};

/** @param load replaces the page by that of a path */
export function createDeparture(load: (path: string) => void): Departure {
  let hasBegun = false;
  return {
    begin: () => {
      hasBegun = true;
    },
    leaveFor: (path) => {
      load(path);
      return new Promise(() => {});
    },
    follow: (path) => {
      if (hasBegun) return;
      hasBegun = true;
      load(path);
    },
  };
}
