import { type Parameter, parametersOf } from '../scenario-parameters.ts';
import type { ScenarioName } from '../scenarios.ts';
import type { KnownIds } from './scenario-list.tsx';

/** Of more than this many products or coupons, one is named by its id: a list that long helps nobody, and is slow. */
const MOST_OPTIONS = 500;

/** Parameters as they stand in the fields: they need not be right. */
export type Draft = Readonly<Record<string, unknown>>;

type ParameterFieldsProps = {
  scenario: ScenarioName;
  label: string;
  draft: Draft;
  ids: KnownIds;
  onChange: (draft: Draft) => void;
};

/** A field for each parameter of a scenario; an empty one leaves its parameter out. */
export function ParameterFields({ scenario, label, draft, ids, onChange }: ParameterFieldsProps) {
  const parameters = parametersOf(scenario);
  if (parameters.length === 0) return null;
  const set = (name: string, value: unknown) => {
    const { [name]: _, ...others } = draft;
    onChange(value === undefined ? others : { ...others, [name]: value });
  };
  return (
    <div role="group" aria-label={label} className="parameters">
      {parameters.map((parameter) => (
        <label key={parameter.name}>
          {parameter.name}
          <ParameterField
            parameter={parameter}
            value={draft[parameter.name]}
            known={isIdName(parameter.name) ? ids[parameter.name] : []}
            onChange={(value) => set(parameter.name, value)}
          />
        </label>
      ))}
    </div>
  );
}

type ParameterFieldProps = {
  parameter: Parameter;
  value: unknown;
  known: KnownIds['productId'];
  onChange: (value: unknown) => void;
};

function ParameterField({ parameter, value, known, onChange }: ParameterFieldProps) {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (parameter.kind) {
    case 'choice':
      return (
        <select value={text} onChange={({ target }) => onChange(target.value || undefined)}>
          {!parameter.isRequired && <option value="">–</option>}
          {parameter.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      );
    case 'flag':
      return (
        <input
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => onChange(target.checked || undefined)}
        />
      );
    case 'number':
      return (
        <input
          type="number"
          min={parameter.least}
          max={parameter.most}
          value={text}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.valueAsNumber)}
        />
      );
    case 'text':
      return known.length > 0 && known.length <= MOST_OPTIONS ? (
        <select value={text} onChange={({ target }) => onChange(target.value)}>
          {!known.some(({ id }) => id === text) && <option>{text}</option>}
          {known.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input value={text} onChange={({ target }) => onChange(target.value || undefined)} />
      );
  }
}

function isIdName(name: string): name is keyof KnownIds {
  return name === 'productId' || name === 'couponId';
}
