/** The function of `window` that hostile script calls. */
export const SENTINEL = '__hostile';

/** The attribute of every element that hostile markup would make. */
export const MARK = 'data-hostile';

/** Where hostile addresses lead. No test may ever ask it for anything. */
export const HOSTILE_HOST = 'hostile.example';
