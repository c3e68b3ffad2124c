import { type ComponentProps, use, useRef } from 'react';
import { Link as RouterLink } from 'wouter';
import { PrefetchContext } from './prefetch-context.ts';

/** A pointer that stays this long, in ms, is not just passing over. */
const HOVER_INTENT_MS = 65;

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string;
  /** Takes the place of the present history entry. */
  replace?: boolean;
};

/** A link inside the app. Pointing at it, focusing it or touching it already loads the page behind it. */
export function Link({ href, replace = false, ...rest }: LinkProps) {
  const prefetch = use(PrefetchContext);
  const hover = useRef<ReturnType<typeof setTimeout>>(undefined);
  const intend = () => prefetch(href);
  return (
    <RouterLink
      {...rest}
      href={href}
      replace={replace}
      onPointerEnter={() => {
        hover.current = setTimeout(intend, HOVER_INTENT_MS);
      }}
      onPointerLeave={() => clearTimeout(hover.current)}
      onFocus={intend}
      onPointerDown={intend}
    />
  );
}
