import { type ComponentProps, use, useRef } from 'react';
import { Link as RouterLink } from 'wouter';
import { PrefetchContext } from './prefetch-context.ts';
import { useInterest } from './use-interest.ts';

type LinkProps = Omit<ComponentProps<'a'>, 'href' | 'ref'> & {
  href: string;
  /** Takes the place of the present history entry. */
  replace?: boolean;
};

/** A link inside the app. Pointing at it, focusing it or touching it already loads the page behind it. */
export function Link({ href, replace = false, ...rest }: LinkProps) {
  const prefetch = use(PrefetchContext);
  const element = useRef<HTMLAnchorElement>(null);
  useInterest(element, () => prefetch(href));
  return <RouterLink {...rest} ref={element} href={href} replace={replace} />;
}
