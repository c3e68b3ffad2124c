import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { catalogMessages } from '@/shared/messages/catalog.ts';
import { buildProduct, usd } from '../../../mocks/builders.ts';
import { openApp } from '../testing/open-app.tsx';

const PRODUCTS = [
  buildProduct(),
  buildProduct({ id: 'mug', name: 'Mug', unitPrice: usd(800), compareAtPrice: usd(1000) }),
  buildProduct({ id: 'spade', name: 'Spade', categoryId: 'garden', stock: 1, maxPerOrder: 5 }),
  buildProduct({ id: 'rake', name: 'Rake', categoryId: 'garden', stock: 0 }),
];

const MANY = Array.from({ length: 30 }, (_, index) =>
  buildProduct({ id: `cup-${index + 1}`, name: `Cup ${index + 1}`, unitPrice: usd(1000 + index) }),
);

const productList = () => screen.findByRole('list', { name: 'Products' });

async function productItem(name: string): Promise<HTMLElement> {
  const link = within(await productList()).getByRole('link', { name });
  return link.closest('li') ?? expect.fail(`${name} is in no list item`);
}

it('says that it is loading, then shows what there is and how much', async () => {
  await openApp('/', { seed: { products: PRODUCTS } });
  expect(screen.getByText('Loading products')).toBeInTheDocument();
  expect(within(await productList()).getAllByRole('listitem')).toHaveLength(4);
  expect(screen.getByText('4 products')).toBeVisible();
  expect(screen.queryByText('Loading products')).not.toBeInTheDocument();
});

it('tells price, reduction and what is left of each product', async () => {
  await openApp('/', { seed: { products: PRODUCTS } });
  expect(await productItem('Mug')).toHaveTextContent('Price $8.00Regular price $10.00');
  expect(await productItem('Teapot')).not.toHaveTextContent('Regular price');
  expect(await productItem('Spade')).toHaveTextContent('Only 1 left');
  const soldOut = screen.getByRole('button', { name: 'Add Rake to cart' });
  expect(soldOut).toBeDisabled();
  expect(soldOut).toHaveAccessibleDescription('Sold out');
});

it('adds a product, counts it in the header and says so', async () => {
  const { user } = await openApp('/', { seed: { products: PRODUCTS } });
  expect(screen.getByRole('link', { name: 'Cart, empty' })).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Add Mug to cart' }));
  expect(screen.getByRole('link', { name: 'Cart, 1 item' })).toBeVisible();
  expect(screen.getByText('Mug added. Cart: 1 item.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Add Teapot to cart' }));
  expect(screen.getByRole('link', { name: 'Cart, 2 items' })).toBeVisible();
  expect(await productItem('Mug')).toHaveTextContent('1 in cart');
});

it('renders no product but the one that is added, and that only when it is refused', async () => {
  const products = [1, 2, 3].map((stock) => buildProduct({ id: `p${stock}`, name: `Last ${stock}`, stock }));
  const { user } = await openApp('/', { seed: { products } });
  const add = await screen.findByRole('button', { name: 'Add Last 1 to cart' });
  const onlyLeft = vi.spyOn(catalogMessages, 'onlyLeft');
  onTestFinished(() => onlyLeft.mockRestore());
  await user.click(add);
  expect(await productItem('Last 1')).toHaveTextContent('1 in cart');
  expect(onlyLeft).not.toHaveBeenCalled();
  await user.click(add);
  expect(await productItem('Last 1')).toHaveTextContent('The last one is in your cart.');
  expect(new Set(onlyLeft.mock.calls)).toEqual(new Set([[1]]));
});

it('adds no more than there are, and says why on the product', async () => {
  const { user } = await openApp('/', { seed: { products: PRODUCTS } });
  const add = await screen.findByRole('button', { name: 'Add Spade to cart' });
  await user.click(add);
  await user.click(add);
  expect(await productItem('Spade')).toHaveTextContent('The last one is in your cart.');
  expect(screen.getByRole('link', { name: 'Cart, 1 item' })).toBeVisible();
});

describe('searching', () => {
  it.each(['50%25', 'a+b', '%2B'])('has %j of the address in the box as it stands there', async (query) => {
    await openApp(`/?${new URLSearchParams({ query })}`);
    expect(await screen.findByRole('searchbox')).toHaveValue(query);
  });

  it('finds by the search box, from any page, and puts the words into the URL', async () => {
    const { user } = await openApp('/products/mug', { seed: { products: PRODUCTS } });
    await user.type(screen.getByRole('searchbox', { name: 'Search products' }), 'spade{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Results for “spade”' })).toBeVisible();
    expect(window.location.search).toBe('?query=spade');
    expect(await productItem('Spade')).toBeVisible();
    expect(screen.getByText('1 product')).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('spade');
  });

  it('offers ways out when nothing is found', async () => {
    const { user } = await openApp('/?query=mug&category=garden', { seed: { products: PRODUCTS } });
    expect(await screen.findByRole('heading', { name: 'Nothing found for “mug”' })).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Products' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Search “mug” in all categories' }));
    expect(await productItem('Mug')).toBeVisible();
  });
});

describe('the URL', () => {
  it('narrows by category, marks it as current and goes back to the first page', async () => {
    const { user } = await openApp('/?page=2&sort=name', { seed: { products: [...MANY, ...PRODUCTS] } });
    await user.click(await screen.findByRole('link', { name: /^Garden/ }));
    expect(window.location.search).toBe('?category=garden&sort=name');
    expect(await screen.findByText('2 products')).toBeVisible();
    expect(screen.getByRole('link', { name: /^Garden/ })).toHaveAttribute('aria-current', 'true');
    expect(screen.getByRole('heading', { level: 1, name: 'Garden' })).toBeVisible();
  });

  it('sorts, back on the first page', async () => {
    const { user } = await openApp('/?page=2', { seed: { products: MANY } });
    await productList();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Price, high to low');
    expect(window.location.search).toBe('?sort=price-desc');
    await waitFor(async () =>
      expect(within(await productList()).getAllByRole('listitem')[0]).toHaveTextContent('Cup 30'),
    );
  });

  it.each(['?page=two&sort=random', '?page=-1', '?page=0&category=', `?query=${'x'.repeat(201)}`])(
    'shows the shop when it makes no sense: %s',
    async (search) => {
      await openApp(`/${search}`, { seed: { products: PRODUCTS } });
      expect(await screen.findByText('4 products')).toBeVisible();
    },
  );

  it('turns pages by links, keeps the focus at the top of the list, and shows the old page until then', async () => {
    const { user } = await openApp('/', { seed: { products: MANY } });
    expect(within(await productList()).getAllByRole('listitem')).toHaveLength(24);
    const next = screen.getByRole('link', { name: 'Next page' });
    expect(next).toHaveAttribute('rel', 'next');
    expect(next).toHaveAttribute('href', '/?page=2');
    await user.click(next);
    expect(screen.getByRole('list', { name: 'Products' })).toBeInTheDocument();
    expect(await screen.findByText('30 products, page 2 of 2')).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'Previous page' })).toHaveAttribute('rel', 'prev');
    expect(screen.queryByRole('link', { name: 'Next page' })).not.toBeInTheDocument();
  });

  it('leads back from a page past the end', async () => {
    const { user } = await openApp('/?page=9', { seed: { products: MANY } });
    expect(await screen.findByRole('heading', { name: 'There is no page 9' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'To the first page' }));
    expect(await productItem('Cup 1')).toBeVisible();
  });
});

describe('when the catalog does not answer', () => {
  it('says so and tries again on demand', async () => {
    const { mocks, user } = await openApp('/', {
      seed: { products: PRODUCTS },
      scenarios: [{ name: 'service_down', service: 'catalog' }],
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The products could not be loaded.');
    expect(alert).toHaveTextContent('Something went wrong on our side.');
    await mocks.settings.setScenarios([]);
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await productItem('Mug')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says when the answer makes no sense', async () => {
    await openApp('/', { scenarios: [{ name: 'off_contract', service: 'catalog' }] });
    expect(await screen.findByRole('alert')).toHaveTextContent('an answer this page does not understand');
  });
});
