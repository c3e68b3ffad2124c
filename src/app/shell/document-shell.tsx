import cartStyles from '@/features/cart/ui/cart-page.module.css';
import introStyles from '@/features/catalog/ui/catalog-intro.module.css';
import detailStyles from '@/features/catalog/ui/product-detail.module.css';
import gridStyles from '@/features/catalog/ui/product-grid.module.css';
import pictureStyles from '@/features/catalog/ui/product-picture.module.css';
import { cartMessages } from '@/shared/messages/cart.ts';
import { catalogMessages } from '@/shared/messages/catalog.ts';
import { words as germanCart } from '@/shared/messages/de/cart.ts';
import { words as german } from '@/shared/messages/de/first-load.ts';
import { words as germanNoScript } from '@/shared/messages/de/no-script.ts';
import { LANGUAGES, type Language } from '@/shared/messages/language.ts';
import { noScriptMessages } from '@/shared/messages/no-script.ts';
import { shellMessages } from '@/shared/messages/shell.ts';
import { buttonClass } from '@/shared/ui/button.tsx';
import skeletonStyles from '@/shared/ui/skeleton.module.css';
import { WheelMark } from '@/shared/ui/wheel-mark.tsx';
import stateStyles from '../page-state.module.css';
import headerStyles from './header.module.css';
import searchStyles from './search-form.module.css';
import shellStyles from './shell.module.css';

const CARTS = { en: cartMessages, de: germanCart };
const WELCOMES = { en: catalogMessages, de: german.catalogMessages };
const SHELLS = { en: shellMessages, de: german.shellMessages };
const NO_SCRIPTS = { en: noScriptMessages, de: germanNoScript };

/** The address that leads, whichever page is open, to it again: nothing but a link reloads without a script. */
const THIS_PAGE = '';

/**
 * What the document itself shows until the program has drawn the page over it: the shop's frame, and the welcome in the
 * visitor's language. Rendered when the shop is built, so nothing in it may depend on who comes, nor have a style of its
 * own, which the content security policy would stop. The early script says on `<html>` which page it is, and puts the
 * first pictures in their places. Where no program comes, it says so itself.
 */
export function DocumentShell() {
  return (
    <div className={shellStyles['shell']}>
      <div className={headerStyles['header']} aria-hidden="true" inert>
        <div className={headerStyles['inner']}>
          <span className={headerStyles['wordmark']}>
            <WheelMark className={headerStyles['wheel']} />
            <span>{shellMessages.name}</span>
          </span>
          <span className={headerStyles['search']}>
            <span className={`${searchStyles['input']} document-field`} />
          </span>
        </div>
      </div>
      <div className={shellStyles['notices']}>
        <div />
      </div>
      <div className={shellStyles['main']}>
        <noscript>
          {LANGUAGES.map(({ code }) => (
            <Obstacle key={code} language={code} {...NO_SCRIPTS[code]} />
          ))}
        </noscript>
        <div className="document-failed" role="alert">
          {LANGUAGES.map(({ code }) => (
            <Obstacle
              key={code}
              language={code}
              title={SHELLS[code].chunkTitle}
              text={SHELLS[code].chunkText}
            />
          ))}
        </div>
        <div aria-hidden="true" inert>
          <div className="document-catalog">
            {Object.entries(WELCOMES).map(([language, words]) => (
              <div key={language} lang={language} className={introStyles['welcome']}>
                <WheelMark className={introStyles['wheel']} />
                <h1>{words.welcome}</h1>
                <p className={introStyles['text']}>{words.welcomeText}</p>
              </div>
            ))}
            <div className={`${gridStyles['grid']} document-grid`}>
              {Array.from({ length: 4 }, (_, index) => (
                <Picture key={index} />
              ))}
            </div>
          </div>
          <div className="document-product">
            <div className={detailStyles['detail']}>
              <Picture />
              <div className={detailStyles['facts']}>
                <Bar look="title" />
                <Bar look="block" />
              </div>
            </div>
          </div>
          <div className={`${cartStyles['page']} document-cart`}>
            {Object.entries(CARTS).map(([language, words]) => (
              <div key={language} lang={language} className={cartStyles['head']}>
                <h1 className="document-heading">{words.title}</h1>
                <p className={cartStyles['lead']}>{words.lead}</p>
              </div>
            ))}
            <Bar look="block" />
          </div>
          <div className="document-other">
            <Bar look="title" />
            <Bar look="block" />
          </div>
        </div>
      </div>
    </div>
  );
}

type ObstacleProps = { language: Language; title: string; text: string };

function Obstacle({ language, title, text }: ObstacleProps) {
  return (
    <section lang={language} className={stateStyles['failure']}>
      <h1>{title}</h1>
      <p>{text}</p>
      <a className={buttonClass('primary')} href={THIS_PAGE}>
        {SHELLS[language].reload}
      </a>
    </section>
  );
}

function Picture() {
  return <span className={`${pictureStyles['picture']} document-picture`} />;
}

function Bar({ look }: { look: 'title' | 'block' }) {
  return <span className={`${skeletonStyles['skeleton']} document-${look}`} />;
}
