import type { Page } from '@playwright/test';
import { CARDS } from '../fixtures/checkout-page.ts';
import { expect, test } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';

test.describe('a browser that prefers German', () => {
  test.use({ locale: 'de-DE' });

  test('sees the shop in German, with a way to English that stays', async ({ page }) => {
    await page.goto('/?query=mug');
    await expectGerman(page);
    await expect(page.getByRole('heading', { name: 'Ergebnisse für „mug“', level: 1 })).toBeVisible();

    await chooseLanguage(page, 'English');
    await expectEnglish(page);
    await expect(page.getByRole('heading', { name: 'Results for “mug”', level: 1 })).toBeVisible();
    expect(new URL(page.url()).search).toBe('?query=mug');
    await page.reload();
    await expectEnglish(page);
    await page.goto('/orders');
    await expectEnglish(page);
    await expect(page).toHaveTitle('Your orders · Cartwright');

    await chooseLanguage(page, 'Deutsch');
    await expectGerman(page);
    await expect(page).toHaveTitle('Ihre Bestellungen · Cartwright');
  });

  test('is told in German why a coupon does not count and why a payment was refused, and buys', async ({
    page,
  }) => {
    await addMug(page);
    await page.getByRole('link', { name: 'Warenkorb, 1 Artikel' }).click();
    await expect(page).toHaveTitle('Ihr Warenkorb · Cartwright');

    const coupons = page.getByRole('region', { name: 'Gutscheine' });
    const entry = coupons.getByRole('listitem', { name: 'Free standard delivery' });
    await expect(entry).toContainText('Noch 22,00 $ bis zum Gutschein');
    await coupons.getByRole('textbox', { name: 'Gutscheincode' }).fill('NIXDA');
    await coupons.getByRole('button', { name: 'Code einlösen' }).click();
    await expect(coupons.getByText(/Den Code „NIXDA“ kennen wir nicht/)).toBeVisible();
    await coupons.getByRole('button', { name: 'SAVE5 einlösen' }).click();
    await expect(coupons.getByText('Angewendet', { exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Bestellübersicht' })).toContainText('18,90 $');

    await page.getByRole('link', { name: 'Zur Kasse' }).click();
    await expect(page).toHaveTitle('Kasse · Cartwright');
    await fillInCheckout(page, CARDS.declined);
    await page.getByRole('button', { name: '18,90 $ bezahlen' }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Die Zahlung wurde abgelehnt');
    await expect(alert).toContainText('Es wurde nichts abgebucht, und Ihr Warenkorb bleibt erhalten.');

    await page.getByRole('textbox', { name: 'Kartennummer' }).fill(CARDS.ok);
    await page.getByRole('button', { name: '18,90 $ bezahlen' }).click();
    await expect(page.getByRole('heading', { name: 'Vielen Dank', level: 1 })).toBeVisible();
    await expect(page.getByText(/Aufgegeben am \d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}/)).toBeVisible();
    await expect(page.getByText('Vereinigte Staaten')).toBeVisible();
    await expect(page.getByText('18,90 $', { exact: true }).first()).toBeVisible();
  });
});

test('an address asks for German, and that is kept', async ({ page }) => {
  await page.goto('/?lang=de&sort=name');
  await expectGerman(page);
  expect(new URL(page.url()).search).toBe('?sort=name');
  await page.goto('/privacy');
  await expectGerman(page);
  await expect(page.getByText('cartwright:language')).toBeVisible();
  await page.goto('/privacy?lang=klingon');
  await expectGerman(page);
});

test('where nothing can be stored the address keeps its language', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('/?lang=de&sort=name');
  await expectGerman(page);
  expect(new URL(page.url()).search).toBe('?lang=de&sort=name');
  await page.reload();
  await expectGerman(page);
});

test('changing the language loses nothing: not the cart, nor what was typed at checkout', async ({
  page,
  catalog,
  checkout,
}) => {
  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await checkout.open();
  await checkout.fillInAddress();
  await chooseLanguage(page, 'Deutsch');
  await expectGerman(page);
  await expect(page.getByRole('textbox', { name: 'E-Mail' })).toHaveValue('grace@example.com');
  await expect(page.getByRole('textbox', { name: 'Ort' })).toHaveValue('Washington');
  await expect(page.getByRole('combobox', { name: 'Land' })).toHaveValue('US');
  await expect(page.getByRole('button', { name: '23,90 $ bezahlen' })).toBeVisible();
});

async function chooseLanguage(page: Page, name: 'English' | 'Deutsch'): Promise<void> {
  await page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click();
}

async function expectGerman(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('searchbox', { name: 'Produkte suchen' })).toBeVisible();
}

async function expectEnglish(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('searchbox', { name: 'Search products' })).toBeVisible();
}

async function addMug(page: Page): Promise<void> {
  await page.goto(`/?query=${encodeURIComponent(MUG)}`);
  await page.getByRole('button', { name: `In den Warenkorb ${MUG}` }).click();
}

async function fillInCheckout(page: Page, card: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-Mail' }).fill('grace@example.com');
  await page
    .getByRole('group', { name: 'Kontakt' })
    .getByRole('textbox', { name: 'Name' })
    .fill('Grace Hopper');
  await page.getByRole('combobox', { name: 'Land' }).selectOption({ label: 'Vereinigte Staaten' });
  await page.getByRole('textbox', { name: 'Straße und Hausnummer' }).fill('1 Navy Yard');
  await page.getByRole('textbox', { name: 'Postleitzahl' }).fill('20374');
  await page.getByRole('textbox', { name: 'Ort' }).fill('Washington');
  await page.getByRole('textbox', { name: 'Kartennummer' }).fill(card);
  await page.getByRole('textbox', { name: 'Ablaufdatum' }).fill('12/40');
  await page.getByRole('textbox', { name: 'Prüfnummer' }).fill('123');
}
