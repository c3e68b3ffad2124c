import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { BrowserControl } from '../browser-control.ts';
import type { Scenario } from '../scenarios.ts';
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

/** Runs the work after what was begun before it, and shows what it says or what went wrong with it. */
export type Act = (work: () => Promise<string> | string) => Promise<void>;

/** What scenarios are on, given those that are. */
export type ScenarioChange = (active: readonly Scenario[]) => readonly Scenario[];

/** A button in the corner, and what it opens: the levers of the mock services. */
export function Panel({ control, log, problems, findIds }: PanelProps) {
  const [isOpen, setIsOpen] = useState(problems.length > 0);
  const [setting, setSetting] = useState<MockSetting | null>(null);
  const [ids, setIds] = useState<KnownIds>({ productId: [], couponId: [] });
  const [news, setNews] = useState(problems.join(' · '));
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const panelId = useId();
  /** What was done last decides what the panel shows. */
  const latestAct = useRef(0);
  const acts = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    // Another tab may have changed it.
    const read = () => void control.setting().then(setSetting);
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
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

  const act: Act = async (work) => {
    const number = (latestAct.current += 1);
    const mine = acts.current.then(() => outcomeOf(work));
    acts.current = mine;
    const said = await mine;
    const left = await control.setting();
    if (number !== latestAct.current) return;
    setNews(said);
    setSetting(left);
  };

  /** The change is made to what is in force by then, which another tab may have switched on. */
  const changeScenarios = (change: ScenarioChange, said: string) => {
    if (setting) setSetting({ ...setting, scenarios: change(setting.scenarios) });
    return act(async () => {
      const { scenarios } = await control.setting();
      await control.setScenarios(change(scenarios));
      return said;
    });
  };

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    // A dialog of the shop that it stands in stays open.
    event.preventDefault();
    close();
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
            <p role="status" className="news">
              {news}
            </p>
          </div>
          <Surroundings setting={setting} control={control} act={act} changeScenarios={changeScenarios} />
          <LogView log={log} />
          <ScenarioList
            ids={ids}
            active={setting.scenarios}
            onChange={(change) =>
              void changeScenarios(change, 'Switched. The page shows it with its next request.')
            }
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

/** What the work says, or what went wrong with it. */
async function outcomeOf(work: () => Promise<string> | string): Promise<string> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
