import type { ReactNode } from 'react';
import { countryText, instantText } from '@/shared/messages/formats.ts';
import { orderMessages as words } from '@/shared/messages/orders.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { Figure, Figures } from '@/shared/ui/figures.tsx';
import type { Order, Payment } from '../schemas.ts';
import styles from './order-receipt.module.css';

/** Everything about one order: its lines, figures, where it goes, how it was paid, and what happened to it when. */
export function OrderReceipt({ order, paymentPlan }: { order: Order; paymentPlan: ReactNode }) {
  return (
    <div className={styles['receipt']}>
      <section className={styles['items']} aria-labelledby="order-items">
        <h2 id="order-items">{words.items}</h2>
        <OrderLines order={order} />
        <OrderFigures order={order} />
      </section>
      <div className={styles['details']}>
        {order.deliverTo && <DeliverTo {...order.deliverTo} />}
        {order.contact && <ContactDetails {...order.contact} />}
        <Detail title={words.payment}>
          <p>{paymentText(order.payment)}</p>
          {paymentPlan && <p className={styles['soft']}>{paymentPlan}</p>}
        </Detail>
        <Timeline order={order} />
      </div>
    </div>
  );
}

function OrderLines({ order }: { order: Order }) {
  return (
    <ul className={styles['lines']} aria-label={words.lines}>
      {order.lines.map((line) => (
        <li key={line.productId}>
          <span className={styles['name']}>{line.name}</span>
          <span className={styles['soft']}>
            {words.perUnit(line.quantity, formatMoney(line.unitPrice))}
            {line.discount.amount > 0 && `, ${words.lineDiscount(formatMoney(line.discount))}`}
          </span>
          <span className={styles['amount']}>{formatMoney(line.subtotal)}</span>
        </li>
      ))}
    </ul>
  );
}

function OrderFigures({ order }: { order: Order }) {
  const hasDiscount = order.discount.amount > 0;
  return (
    <Figures label={words.figures}>
      <Figure term={words.subtotal}>{formatMoney(order.subtotal)}</Figure>
      <Figure term={words.discount} note={order.couponCode && words.coupon(order.couponCode)}>
        {hasDiscount ? `−${formatMoney(order.discount)}` : formatMoney(order.discount)}
      </Figure>
      <Figure term={words.delivery}>
        {order.delivery.amount === 0 ? words.free : formatMoney(order.delivery)}
      </Figure>
      <Figure isTotal term={words.total}>
        {formatMoney(order.total)}
      </Figure>
    </Figures>
  );
}

function DeliverTo({ method, address }: NonNullable<Order['deliverTo']>) {
  const rows = [
    address.name,
    address.line1,
    address.line2,
    [address.postalCode, address.city, address.region].filter(Boolean).join(' '),
    countryText(address.country),
  ].filter(Boolean);
  return (
    <Detail title={words.deliverTo}>
      <address className={styles['address']}>{rows.join('\n')}</address>
      <p className={styles['soft']}>{words.methods[method]}</p>
    </Detail>
  );
}

function ContactDetails({ name, email, phone }: NonNullable<Order['contact']>) {
  return (
    <Detail title={words.contact}>
      <p className={styles['address']}>
        {name && `${name}\n`}
        <Email>{email}</Email>
        {phone && `\n${phone}`}
      </p>
    </Detail>
  );
}

/** Breaks at its sign, where it has to break. */
function Email({ children }: { children: string }) {
  const [, user = children, domain = ''] = /^(.*@)(.*)$/s.exec(children) ?? [];
  return (
    <>
      {user}
      <wbr />
      {domain}
    </>
  );
}

function Timeline({ order }: { order: Order }) {
  return (
    <Detail title={words.timeline}>
      <ol className={styles['timeline']}>
        {order.timeline.map(({ status, at }) => (
          <li key={`${status}${at}`}>
            <span>{words.timelineEvents[status]}</span>
            <time className={styles['soft']} dateTime={at}>
              {instantText(at)}
            </time>
          </li>
        ))}
      </ol>
    </Detail>
  );
}

function Detail({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className={styles['detailTitle']}>{title}</h2>
      {children}
    </section>
  );
}

function paymentText(payment: Payment): string {
  return payment.method === 'loan'
    ? words.payments.loan(payment.instalments)
    : words.payments[payment.method];
}
