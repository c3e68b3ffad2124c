import { failureText } from '@/shared/messages/failure-text.ts';
import { problems } from '@/shared/messages/problems.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

type FailureNoticeProps = {
  /** What did not work, for example "The products could not be loaded." */
  title: string;
  error: unknown;
  onRetry: () => void;
  isRetrying?: boolean;
};

/** Says what could not be loaded, why, and offers to try again. */
export function FailureNotice({ title, error, onRetry, isRetrying = false }: FailureNoticeProps) {
  return (
    <Notice
      tone="danger"
      role="alert"
      actions={
        <Button onClick={onRetry} busy={isRetrying}>
          {problems.retry}
        </Button>
      }
    >
      <p>
        <strong>{title}</strong>
      </p>
      <p>{failureText(error)}</p>
    </Notice>
  );
}
