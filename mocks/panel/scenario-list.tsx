import { useState } from 'react';
import { readScenarios } from '../read-scenarios.ts';
import { type Scenario, type ScenarioName, SCENARIO_TOPICS, SCENARIOS } from '../scenarios.ts';
import { ParameterFields } from './parameter-fields.tsx';

/** What the shop has, for parameters that name one of it. */
export type KnownIds = Readonly<
  Record<'productId' | 'couponId', readonly { readonly id: string; readonly name: string }[]>
>;

export type Draft = Readonly<Record<string, unknown>>;

type ScenarioListProps = {
  active: readonly Scenario[];
  ids: KnownIds;
  onChange: (scenarios: readonly Scenario[]) => void;
};

const NAMES = Object.keys(SCENARIOS) as ScenarioName[];

/** Every scenario with a switch and its parameters, those that a search finds. */
export function ScenarioList({ active, ids, onChange }: ScenarioListProps) {
  const [search, setSearch] = useState('');
  const found = NAMES.filter((name) => isFound(name, search));
  return (
    <section aria-labelledby="scenarios">
      <h3 id="scenarios">Scenarios</h3>
      <label className="search">
        Search scenarios
        <input type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
      </label>
      {active.length > 0 && (
        <p className="active">
          <span>
            On: <code>{active.map(({ name }) => name).join(' · ')}</code>
          </span>
          <button type="button" onClick={() => onChange([])}>
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
                <ScenarioEntry
                  key={name}
                  name={name}
                  ids={ids}
                  active={active.find((each) => each.name === name)}
                  onChange={(scenario) =>
                    onChange([
                      ...active.filter((each) => each.name !== name),
                      ...(scenario ? [scenario] : []),
                    ])
                  }
                />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

type ScenarioEntryProps = {
  name: ScenarioName;
  active: Scenario | undefined;
  ids: KnownIds;
  onChange: (scenario: Scenario | undefined) => void;
};

function ScenarioEntry({ name, active, ids, onChange }: ScenarioEntryProps) {
  const { sentence, example, screen } = SCENARIOS[name];
  const [draft, setDraft] = useState<Draft>(active ? paramsOf(active) : example);
  const [problem, setProblem] = useState('');

  const turn = (isOn: boolean, params: Draft) => {
    if (!isOn) {
      setProblem('');
      return onChange(undefined);
    }
    const reading = readScenarios([{ ...params, name }]);
    setProblem(
      reading.ok ? '' : reading.problems.map(({ path, message }) => `${path.slice(9)} ${message}`).join('; '),
    );
    if (reading.ok) onChange(reading.scenarios[0]);
  };

  return (
    <li>
      <label className="switch">
        <input
          type="checkbox"
          checked={active !== undefined}
          onChange={({ target }) => turn(target.checked, draft)}
        />
        <code>{name}</code>
      </label>
      <p>
        {sentence.split('`').map((part, at) => (at % 2 === 1 ? <code key={part}>{part}</code> : part))}{' '}
        Screen: <code>{screen}</code>
      </p>
      <ParameterFields
        scenario={name}
        draft={draft}
        ids={ids}
        onChange={(next) => {
          setDraft(next);
          if (active) turn(true, next);
        }}
      />
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </li>
  );
}

function paramsOf({ name: _, ...params }: Scenario): Draft {
  return params;
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
