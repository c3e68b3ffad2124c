import { config } from '@/shared/config.ts';
import { accessibilityMessages as words } from '@/shared/messages/accessibility.ts';
import statement from '@/shared/ui/statement.module.css';
import styles from './accessibility.module.css';

/** What shoppers can count on whatever they use, how that was tested, and whom to tell when it does not hold. */
export default function AccessibilityRoute() {
  return (
    <div className={statement['page']}>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Part title={words.promisesTitle} entries={words.promises} />
      <Part title={words.testedTitle} entries={words.tested} />
      <section className={statement['part']}>
        <h2>{words.limitsTitle}</h2>
        <p>{words.limits}</p>
      </section>
      <section className={statement['box']}>
        <h2>{words.reportTitle}</h2>
        {config.contactEmail ? (
          <>
            <p>{words.report}</p>
            <a className={styles['address']} href={`mailto:${config.contactEmail}`}>
              {words.reportBy(config.contactEmail)}
            </a>
          </>
        ) : (
          <p>{words.reportNowhere}</p>
        )}
      </section>
    </div>
  );
}

type PartProps = { title: string; entries: readonly { what: string; how: string }[] };

function Part({ title, entries }: PartProps) {
  return (
    <section className={statement['part']}>
      <h2>{title}</h2>
      <dl className={statement['entries']}>
        {entries.map(({ what, how }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
