import { inLanguage, type Words } from './in-language.ts';

const english = {
  title: 'Accessibility',
  intro:
    'Everybody should be able to shop here. We aim at the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, and know of nothing that falls short of them. That is what our own tests say; nobody from outside has audited the shop yet.',

  promisesTitle: 'What you can count on',
  promises: [
    {
      what: 'Without a mouse',
      how: 'You can shop with the keys alone, from the first product to the receipt. The focus stays where you were when something disappears.',
    },
    {
      what: 'With a screen reader',
      how: 'Regions, lists, fields and buttons have names. What changes without a new page, such as a total, a refusal or the time that is left, is said.',
    },
    {
      what: 'Colours and motion',
      how: 'Light or dark, as your device is set, with enough contrast in both. Where you prefer less motion, animations are left out.',
    },
    {
      what: 'With an unsteady hand',
      how: 'Buttons and fields are at least 44 pixels wide and high. What you remove from the cart can be brought back.',
    },
    {
      what: 'With time',
      how: 'We say when your cart is about to end, you can keep it with one button, and bring it back for a day. If your session ends, what you typed stays.',
    },
  ],

  testedTitle: 'What was tested, and how',
  tested: [
    {
      what: 'Every screen, in every state',
      how: 'By the program axe, in light and in dark: names, roles, structure and contrast. By measuring: the size of buttons, fields and links.',
    },
    {
      what: 'Narrow windows and large letters',
      how: 'Every screen at 320 pixels, in both directions of writing and with texts 40% longer, and at 1280 pixels with letters twice as large: nothing has to be scrolled sideways.',
    },
    {
      what: 'Every colour',
      how: 'On every ground that it stands on, by calculation: 4.5 to 1 for text, 3 to 1 for what belongs to a control.',
    },
    {
      what: 'By keyboard, from beginning to end',
      how: 'Buying with a coupon, a declined payment, coupons that are refused, removed and exchanged, the combining of two carts, and a cart about to end; with what a screen reader is told on the way.',
    },
  ],

  limitsTitle: 'What was not tested',
  limits:
    'The tests run by themselves, in Chromium. Whether the focus can be seen we have only looked at. With real screen readers, voice control or magnifiers, and by people who depend on them, the shop has not been tried yet. Names, descriptions and pictures of products come from whoever sells them.',

  reportTitle: 'Something is in your way?',
  report:
    'Tell us what you wanted to do, where you got stuck, and with which browser and aids. We will answer, and help you with your order meanwhile.',
  reportBy: (address: string) => `Write to ${address}`,
  reportNowhere: 'This is a demonstration of a shop: it has no address to write to.',
} as const;

export type AccessibilityWords = Words<typeof english>;

/** Words of the page that says how accessible the shop is. It may claim only what the tests in docs/accessibility.md prove. */
export const accessibilityMessages = await inLanguage<AccessibilityWords>(english, {
  de: () => import('./de/accessibility.ts'),
});
