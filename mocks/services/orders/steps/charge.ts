import { refused } from '../../../problem.ts';
import { inStatus } from '../order-row.ts';
import { done, type Step } from '../step.ts';

/** Step 5: take the money. From here on an interrupted order is brought to its end instead of being undone. */
export const chargeStep: Step = {
  name: 'charge',
  service: 'accounts',
  async run(order, { payments, settings }) {
    if (!order.quote) throw new Error(`Order ${order.id} has no total to charge`);
    const outcome = await payments.charge({
      orderId: order.id,
      customerId: order.caller.customerId,
      amount: order.quote.total,
      payment: order.request.payment,
    });
    switch (outcome.state) {
      case 'charged':
        return done(inStatus(order, 'paid', settings.now()));
      case 'processing':
        return { kind: 'waiting', until: outcome.until };
      case 'declined': {
        const { reason } = outcome;
        const detail = `The payment provider declined: ${reason}`;
        return { kind: 'refused', ...refused(402, 'payment_declined', detail, { reason }) };
      }
      case 'insufficient': {
        const { missing } = outcome;
        const detail = `The store credit lacks ${missing.amount} of ${order.quote.total.amount}`;
        return { kind: 'refused', ...refused(402, 'credit_insufficient', detail, { missing }) };
      }
    }
  },
  compensate: ({ id, request }, { payments }) => payments.refund(id, request.expectedTotal.currency),
};
