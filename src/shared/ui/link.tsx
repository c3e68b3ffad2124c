import { type ComponentProps, use } from 'react';
import { Link as RouterLink } from 'wouter';
import { PrefetchContext } from './prefetch-context.ts';

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string;
  /** Takes the place of the present history entry. */
  replace?: boolean;
};

/** A link inside the app. Pointing at it, focusing it or touching it already loads the page behind it. */
export function Link({ href, replace = false, ...rest }: LinkProps) {
  const prefetch = use(PrefetchContext);
  const intend = () => prefetch(href);
  return (
    <RouterLink
      {...rest}
      href={href}
      replace={replace}
      onPointerEnter={intend}
      onFocus={intend}
      onTouchStart={intend}
    />
  );
}
