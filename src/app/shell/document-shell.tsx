import introStyles from '@/features/catalog/ui/catalog-intro.module.css';
import gridStyles from '@/features/catalog/ui/product-grid.module.css';
import { catalogMessages } from '@/shared/messages/catalog.ts';
import { words as german } from '@/shared/messages/de/first-load.ts';
import { shellMessages } from '@/shared/messages/shell.ts';
import skeletonStyles from '@/shared/ui/skeleton.module.css';
import { WheelMark } from '@/shared/ui/wheel-mark.tsx';
import headerStyles from './header.module.css';
import searchStyles from './search-form.module.css';
import shellStyles from './shell.module.css';

const WELCOMES = { en: catalogMessages, de: german.catalogMessages };

/**
 * What the document itself shows until the program has drawn the page over it: the shop's frame, and the welcome in the
 * visitor's language. Rendered when the shop is built, so nothing in it may depend on who comes, nor have a style of its
 * own, which the content security policy would stop. The early script says on `<html>` which page it is.
 */
export function DocumentShell() {
  return (
    <div className={shellStyles['shell']} aria-hidden="true" inert>
      <div className={headerStyles['header']}>
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
        {Object.entries(WELCOMES).map(([language, words]) => (
          <div key={language} lang={language} className={`${introStyles['welcome']} document-welcome`}>
            <WheelMark className={introStyles['wheel']} />
            <h1>{words.welcome}</h1>
            <p className={introStyles['text']}>{words.welcomeText}</p>
          </div>
        ))}
        <div className={`${gridStyles['grid']} document-grid`}>
          {Array.from({ length: 4 }, (_, index) => (
            <span key={index} className={`${skeletonStyles['skeleton']} ${gridStyles['picture']}`} />
          ))}
        </div>
        <div className="document-page">
          <span className={`${skeletonStyles['skeleton']} document-title`} />
          <span className={`${skeletonStyles['skeleton']} document-block`} />
        </div>
      </div>
    </div>
  );
}
