import { OrderRefusal, type OrderRequest } from '@/features/orders/schemas.ts';
import { expectSameBooks, readBooks, type Subjects } from './books.ts';
import type { Browser } from './browser.ts';
import { expectProblem, expectSame, expectThat } from './expect.ts';
import type { Shop } from './shop.ts';
import { place } from './shopping.ts';
import { api } from './target.ts';

type Code = OrderRefusal['code'];

/** Places an order that has to be refused with the data of its code and without leaving anything behind. @throws Violation */
export async function refused<C extends Code>(
  shop: Shop,
  browser: Browser,
  request: OrderRequest,
  status: number,
  code: C,
  subjects: Subjects,
): Promise<Extract<OrderRefusal, { code: C }>> {
  const before = await readBooks(shop, subjects);
  const ordersBefore = await keptOrders(browser);
  const key = crypto.randomUUID();
  const exchange = await place(browser, request, key);
  const refusal = OrderRefusal.safeParse(expectProblem(exchange, status, code));
  const lacking = refusal.error?.issues.map(({ path }) => path.join('.')).join(', ');
  expectThat(refusal.success, `the refusal ${code} lacks ${lacking}`, [exchange]);

  expectSameBooks(await readBooks(shop, subjects), before, `after the refusal ${code}`);
  expectSame('number of orders', await keptOrders(browser), ordersBefore, [exchange]);
  const attempt = await browser.ask(api.orders.getAttempt, { params: { key } });
  expectSame('the attempt', [attempt.state, attempt.problem?.code], ['rejected', code]);
  return refusal.data as Extract<OrderRefusal, { code: C }>;
}

async function keptOrders(browser: Browser): Promise<number> {
  const { items } = await browser.ask(api.orders.listOrders);
  return items.filter(({ status }) => status !== 'rejected').length;
}
