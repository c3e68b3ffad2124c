import { config } from '@/shared/config.ts';
import { accessibilityMessages as words } from '@/shared/messages/accessibility.ts';
import styles from './accessibility.module.css';

/** What shoppers can count on whatever they use, how that was tested, and whom to tell when it does not hold. */
export default function AccessibilityRoute() {
  return (
    <div className={styles['page']}>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Part title={words.promisesTitle} entries={words.promises} />
      <Part title={words.testedTitle} entries={words.tested} />
      <section>
        <h2>{words.limitsTitle}</h2>
        <p>{words.limits}</p>
      </section>
      <section className={styles['report']}>
        <h2>{words.reportTitle}</h2>
        {config.contactEmail ? (
          <>
            <p>{words.report}</p>
            <a href={`mailto:${config.contactEmail}`}>{words.reportBy(config.contactEmail)}</a>
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
    <section>
      <h2>{title}</h2>
      <dl className={styles['entries']}>
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
