import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react';
import { type PasswordPrompt, useSession } from '@/features/account/session.ts';

type PromptProps = { prompt: PasswordPrompt };

/** Asks for the password as soon as something needs the session that has ended; where it cannot ask, the answer is no. */
export function PasswordPromptSlot() {
  const session = useSession();
  const prompt = useSyncExternalStore(session.subscribe, session.getPrompt);
  const [Prompt, setPrompt] = useState<ComponentType<PromptProps> | null>(null);

  useEffect(() => {
    if (!prompt) return;
    import('../password-prompt.tsx').then(
      ({ PasswordPrompt }) => setPrompt(() => PasswordPrompt),
      () => prompt.answer(false),
    );
  }, [prompt]);

  return prompt && Prompt && <Prompt prompt={prompt} />;
}
