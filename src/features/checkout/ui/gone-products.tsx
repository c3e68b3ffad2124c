import type { CartLine } from '@/features/cart/store.ts';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { refusalMessages as refusals } from '@/shared/messages/refusals.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { linesLeft } from '../model/order-request.ts';
import type { RefusalChoices, RefusalWords } from './refusal-props.ts';
import { BackToCart } from './refused.tsx';
import { goneTexts, shortLines, useGoneProducts } from './use-gone-products.ts';

type GoneProductsProps = { lines: readonly CartLine[]; texts: RefusalWords; choices: RefusalChoices };

/** Says before paying that part of the cart is not sold any more; there is no total until it is taken out. */
export function GoneProducts({ lines, texts, choices }: GoneProductsProps) {
  const gone = useGoneProducts(lines, texts.findGoneProducts);
  const isNothingLeft = gone.data && linesLeft(lines, shortLines(gone.data)).length === 0;
  return (
    <Notice
      tone="warning"
      role="alert"
      actions={
        gone.isError ? (
          <Button onClick={() => void gone.refetch()}>{words.tryAgain}</Button>
        ) : isNothingLeft ? (
          <BackToCart onLeave={choices.leftForElsewhere} />
        ) : (
          <Button busy={!gone.data} onClick={() => choices.restTaken(shortLines(gone.data ?? []))}>
            {words.removeGone}
          </Button>
        )
      }
    >
      {isNothingLeft ? (
        <p>
          <strong>{refusals.titles.all_gone}.</strong> {refusals.texts.all_gone}
        </p>
      ) : (
        <p>{words.somethingGone}</p>
      )}
      {gone.isError && <p>{words.goneUnknown}</p>}
      {goneTexts(gone.data ?? []).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}
