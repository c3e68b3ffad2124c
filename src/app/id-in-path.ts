import { usePathname } from 'wouter/use-browser-location';

/**
 * The id that ends the present path, as in `/products/{id}`. wouter's own parameters keep what `decodeURI` leaves escaped, a
 * slash or a question mark, so that an id with one would not be found again.
 */
export function useIdInPath(): string {
  return idInPath(usePathname());
}

/** An id whose escapes are broken stands for itself: nothing has it. */
export function idInPath(pathname: string): string {
  const [, , id = ''] = pathname.split('/');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
