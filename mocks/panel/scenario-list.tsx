import { useRef, useState } from 'react';
import { type Scenario, type ScenarioName, SCENARIO_TOPICS, SCENARIOS } from '../scenarios.ts';
import type { ScenarioChange } from './panel.tsx';
import { ScenarioEntry } from './scenario-entry.tsx';

/** What the shop has, for parameters that name one of it. */
export type KnownIds = Readonly<
  Record<'productId' | 'couponId', readonly { readonly id: string; readonly name: string }[]>
>;

type ScenarioListProps = {
  active: readonly Scenario[];
  ids: KnownIds;
  onChange: (change: ScenarioChange) => void;
};

const NAMES = Object.keys(SCENARIOS) as ScenarioName[];

/** Every scenario with a switch and its parameters, those that a search finds. One that has parameters may be on twice. */
export function ScenarioList({ active, ids, onChange }: ScenarioListProps) {
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const found = NAMES.filter((name) => isFound(name, search));
  return (
    <section aria-labelledby="scenarios">
      <h3 id="scenarios">Scenarios</h3>
      <label className="search">
        Search scenarios
        <input ref={field} type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
      </label>
      {active.length > 0 && (
        <p className="active">
          <span>
            On: <code>{active.map(({ name }) => name).join(' · ')}</code>
          </span>
          <button
            type="button"
            onClick={() => {
              // The button goes with what it has switched off.
              field.current?.focus();
              onChange(() => []);
            }}
          >
            Switch all off
          </button>
        </p>
      )}
      {found.length === 0 && <p>No scenario is about that.</p>}
      {SCENARIO_TOPICS.map((topic) => {
        const names = found.filter((name) => SCENARIOS[name].topic === topic);
        if (names.length === 0) return null;
        return (
          <section key={topic} aria-label={topic}>
            <h4>{topic}</h4>
            <ul>
              {names.map((name) => (
                <li key={name}>
                  <ScenarioEntry
                    name={name}
                    ids={ids}
                    active={active.filter((each) => each.name === name)}
                    onChange={(next) => onChange((present) => withScenario(present, name, next))}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

/** The active scenarios with those of one name replaced, in the place of the first of them. */
function withScenario(
  active: readonly Scenario[],
  name: ScenarioName,
  next: readonly Scenario[],
): readonly Scenario[] {
  const first = active.findIndex((each) => each.name === name);
  const at = first === -1 ? active.length : first;
  const isOther = (each: Scenario) => each.name !== name;
  return [...active.slice(0, at).filter(isOther), ...next, ...active.slice(at).filter(isOther)];
}

function isFound(name: ScenarioName, search: string): boolean {
  const { sentence, topic, ...rest } = SCENARIOS[name];
  const refusal = 'refusal' in rest ? rest.refusal : '';
  const text = `${name} ${name.replaceAll('_', ' ')} ${sentence} ${topic} ${refusal}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
