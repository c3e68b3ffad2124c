import { useState } from 'react';
import { parametersOf } from '../scenario-parameters.ts';
import { readScenarios } from '../read-scenarios.ts';
import { type Scenario, type ScenarioName, SCENARIOS } from '../scenarios.ts';
import { type Draft, ParameterFields } from './parameter-fields.tsx';
import type { KnownIds } from './scenario-list.tsx';

type ScenarioEntryProps = {
  name: ScenarioName;
  /** Those of this name that are on. */
  active: readonly Scenario[];
  ids: KnownIds;
  /** Is told which of this name are to be on. */
  onChange: (scenarios: readonly Scenario[]) => void;
};

/** One scenario: its switch, what it means, and its parameters, once for each time that it is on. */
export function ScenarioEntry({ name, active, ids, onChange }: ScenarioEntryProps) {
  const { sentence, example, screen } = SCENARIOS[name];
  const [changed, setDraft] = useState<Draft | null>(null);
  const draft = changed ?? withIdsThatExist(example, ids);
  const [problem, setProblem] = useState('');

  const add = () => {
    const reading = read(name, draft);
    setProblem(reading.problem);
    if (reading.scenario) onChange([...active, reading.scenario]);
  };

  return (
    <>
      <label className="switch">
        <input
          type="checkbox"
          checked={active.length > 0}
          onChange={({ target }) => (target.checked ? add() : onChange([]))}
        />
        <code>{name}</code>
      </label>
      <p>
        {sentence.split('`').map((part, at) => (at % 2 === 1 ? <code key={part}>{part}</code> : part))}{' '}
        Screen: <code>{screen}</code>
      </p>
      {active.length === 0 && (
        <ParameterFields
          scenario={name}
          label={`Parameters of ${name}`}
          draft={draft}
          ids={ids}
          onChange={setDraft}
        />
      )}
      {active.map((scenario, at) => (
        <ActiveParameters
          // oxlint-disable-next-line react/no-array-index-key -- scenarios have no identity but their place
          key={at}
          label={at === 0 ? `Parameters of ${name}` : `Parameters of ${name}, ${at + 1}`}
          scenario={scenario}
          ids={ids}
          onChange={(next) => onChange(active.toSpliced(at, 1, next))}
          {...(active.length > 1 && { onOff: () => onChange(active.toSpliced(at, 1)) })}
        />
      ))}
      {active.length > 0 && parametersOf(name).length > 0 && (
        <button type="button" aria-label={`Once more ${name}`} onClick={add}>
          Once more
        </button>
      )}
      {active.length === 0 && <Problem text={problem} />}
    </>
  );
}

type ActiveParametersProps = {
  label: string;
  scenario: Scenario;
  ids: KnownIds;
  onChange: (scenario: Scenario) => void;
  onOff?: () => void;
};

/** The parameters of a scenario that is on. What cannot be taken stays in its field until it can. */
function ActiveParameters({ label, scenario, ids, onChange, onOff }: ActiveParametersProps) {
  const { name, ...params } = scenario;
  const present = JSON.stringify(scenario);
  const [refused, setRefused] = useState<{ of: string; draft: Draft; problem: string }>({
    of: '',
    draft: params,
    problem: '',
  });
  const isRefused = refused.of === present;

  const change = (draft: Draft) => {
    const { scenario: next, problem } = read(name, draft);
    setRefused({ of: next ? '' : present, draft, problem });
    if (next) onChange(next);
  };

  return (
    <>
      <ParameterFields
        scenario={name}
        label={label}
        draft={isRefused ? refused.draft : params}
        ids={ids}
        onChange={change}
      />
      {onOff && (
        <button type="button" aria-label={label.replace('Parameters of', 'Switch off')} onClick={onOff}>
          Switch off
        </button>
      )}
      <Problem text={isRefused ? refused.problem : ''} />
    </>
  );
}

function Problem({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <p role="alert" className="problem">
      {text}
    </p>
  );
}

/** The example is about the usual catalogue; in another one it is about its first product and coupon. */
function withIdsThatExist(example: Draft, ids: KnownIds): Draft {
  const known = (kind: keyof KnownIds) => {
    const isThere = ids[kind].some(({ id }) => id === example[kind]);
    const [first] = ids[kind];
    return kind in example && !isThere && first ? { [kind]: first.id } : {};
  };
  return { ...example, ...known('productId'), ...known('couponId') };
}

function read(name: ScenarioName, params: Draft): { scenario: Scenario | undefined; problem: string } {
  const reading = readScenarios([{ ...params, name }], () => '');
  if (reading.ok) return { scenario: reading.scenarios[0], problem: '' };
  const problems = reading.problems.map(({ path, message }) => `${path} ${message}`.trim());
  return { scenario: undefined, problem: problems.join('; ') };
}
