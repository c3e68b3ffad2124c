import { useSyncExternalStore } from 'react';
import type { LogEntry, RequestLog } from './request-log.ts';

/** The calls of the services as they come, with what each changed in the ledger. */
export function LogView({ log }: { log: RequestLog }) {
  const entries = useSyncExternalStore(log.subscribe, log.entries);
  return (
    <details className="requests">
      <summary>
        Requests <span className="count">{entries.length}</span>
      </summary>
      {entries.length === 0 ? (
        <p>None since the page was opened.</p>
      ) : (
        <button type="button" onClick={log.clear}>
          Clear requests
        </button>
      )}
      <ol className="log">
        {entries.map((entry) => (
          <li key={entry.id}>
            <LogLine entry={entry} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function LogLine({ entry: { method, path, status, sent, got, changes } }: { entry: LogEntry }) {
  return (
    <>
      <details>
        <summary>
          <code>{`${method} ${path}`}</code>{' '}
          <span data-failed={status === 0 || status >= 400}>{status || 'no answer'}</span>
        </summary>
        {sent && <pre>{sent}</pre>}
        {got && <pre>{got}</pre>}
      </details>
      {changes.length > 0 && (
        <ul className="changes">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </>
  );
}
