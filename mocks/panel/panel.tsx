import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { BrowserControl } from '../browser-control.ts';
import type { MockSetting } from '../setting-link.ts';
import { LogView } from './log-view.tsx';
import type { RequestLog } from './request-log.ts';
import { type KnownIds, ScenarioList } from './scenario-list.tsx';
import { Surroundings } from './surroundings.tsx';

type PanelProps = {
  control: BrowserControl;
  log: RequestLog;
  problems: readonly string[];
  findIds: () => Promise<KnownIds>;
};

/** A button in the corner, and what it opens: the levers of the mock services. */
export function Panel({ control, log, problems, findIds }: PanelProps) {
  const [isOpen, setIsOpen] = useState(problems.length > 0);
  const [setting, setSetting] = useState<MockSetting | null>(null);
  const [ids, setIds] = useState<KnownIds>({ productId: [], couponId: [] });
  const [news, setNews] = useState(problems.join(' · '));
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const panelId = useId();
  /** What was done last decides what the panel shows, in whatever order the work is finished. */
  const latestAct = useRef(0);

  useEffect(() => {
    void control.setting().then(setSetting);
  }, [control]);

  useEffect(() => {
    if (!isOpen) return;
    void control.setting().then(setSetting);
    void findIds().then(setIds);
  }, [isOpen, control, findIds]);

  const isShown = isOpen && setting !== null;
  useEffect(() => {
    if (isShown) firstStop(panel.current, problems)?.focus();
  }, [isShown, problems]);

  const act = async (work: () => Promise<string> | string) => {
    const number = (latestAct.current += 1);
    const said = await outcomeOf(work);
    const left = await control.setting();
    if (number !== latestAct.current) return;
    setNews(said);
    setSetting(left);
  };

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  };

  const active = setting?.scenarios.length ?? 0;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="opener"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => (isOpen ? close() : setIsOpen(true))}
      >
        Mocks {active > 0 && <span className="count">{`${active} on`}</span>}
      </button>
      {isShown && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from anywhere inside
        <section
          ref={panel}
          id={panelId}
          role="dialog"
          aria-label="Mock services"
          tabIndex={-1}
          className="panel"
          onKeyDown={onKeyDown}
        >
          <div className="title">
            <h2>Mock services</h2>
            <button type="button" onClick={close}>
              Close
            </button>
          </div>
          <p role="status" className="news">
            {news}
          </p>
          <Surroundings setting={setting} control={control} act={act} />
          <LogView log={log} />
          <ScenarioList
            ids={ids}
            active={setting.scenarios}
            onChange={(scenarios) => {
              setSetting({ ...setting, scenarios });
              void act(async () => {
                await control.setScenarios(scenarios);
                return 'Switched. The page shows it with its next request.';
              });
            }}
          />
        </section>
      )}
    </>
  );
}

/** Searching is what the panel is opened for mostly, but news must be heard first, and a phone's keyboard would cover it. */
function firstStop(panel: HTMLElement | null, problems: readonly string[]): HTMLElement | null | undefined {
  const isTouch = matchMedia('(pointer: coarse)').matches;
  return problems.length > 0 || isTouch ? panel : panel?.querySelector<HTMLElement>('input[type=search]');
}

/** What the work says, or what went wrong with it. It begins at once, while its event's target is still as chosen. */
async function outcomeOf(work: () => Promise<string> | string): Promise<string> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
