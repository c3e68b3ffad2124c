import { useState } from 'react';
import type { BrowserControl } from '../browser-control.ts';
import type { Act, ScenarioChange } from './panel.tsx';
import { SEED_NAMES, type MockSetting } from '../setting-link.ts';
import { seedOf } from '../seeds/seed-of.ts';

type SurroundingsProps = {
  setting: MockSetting;
  control: BrowserControl;
  act: Act;
  changeScenarios: (change: ScenarioChange, said: string) => Promise<void>;
};

const YEAR_MINUTES = 366 * 24 * 60;

/** Who shops, in which catalogue, how fast the answers are and what time it is. */
export function Surroundings({ setting, control, act, changeScenarios }: SurroundingsProps) {
  const { seed, shopper, latencyMs, scenarios } = setting;
  const { customers } = seedOf(seed, 0);
  const minutesAhead = scenarios.reduce(
    (sum, scenario) => sum + (scenario.name === 'clock_forward' ? scenario.minutes : 0),
    0,
  );

  const withClock =
    (minutes: number): ScenarioChange =>
    (active) => {
      const others = active.filter(({ name }) => name !== 'clock_forward');
      return minutes > 0 ? [...others, { name: 'clock_forward', minutes }] : others;
    };
  const reloading = (work: Promise<void>) => work.then(() => location.reload()).then(() => '');

  return (
    <div className="surroundings">
      <label>
        Shopper
        <select
          value={shopper ?? ''}
          onChange={({ target: { value } }) => void act(() => reloading(control.setShopper(value || null)))}
        >
          <option value="">Guest</option>
          {customers.map(({ email, name }) => (
            <option key={email} value={email}>
              {name}
            </option>
          ))}
          {shopper !== null && !customers.some(({ email }) => email === shopper) && (
            <option value={shopper}>{shopper}</option>
          )}
        </select>
      </label>
      <label>
        Catalogue
        <select
          value={seed}
          onChange={({ target: { value } }) =>
            void act(() => reloading(control.setSeed(value as MockSetting['seed'])))
          }
        >
          {SEED_NAMES.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <NumberField
        label="Latency, ms"
        most={60_000}
        placeholder="150"
        value={latencyMs}
        onChange={(ms) => void act(() => (control.setLatency(ms), 'Latency changed.'))}
      />
      <NumberField
        label="Clock ahead, minutes"
        most={YEAR_MINUTES}
        placeholder="0"
        value={minutesAhead > 0 ? minutesAhead : null}
        onChange={(minutes) => void changeScenarios(withClock(minutes ?? 0), 'Clock changed.')}
      />
      <div className="actions">
        <button type="button" onClick={() => void act(() => copy(control.link()))}>
          Copy link
        </button>
        <button type="button" onClick={() => location.reload()}>
          Reload page
        </button>
        <button type="button" onClick={() => void act(() => reloading(control.reset()))}>
          Reset shop
        </button>
      </div>
    </div>
  );
}

type NumberFieldProps = {
  label: string;
  value: number | null;
  most: number;
  placeholder: string;
  onChange: (value: number | null) => void;
};

/** A whole number from 0; empty is `null`. While it is being typed it shows what was typed, then the present value. */
function NumberField({ label, value, most, placeholder, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label>
      {label}
      <input
        type="number"
        min={0}
        max={most}
        placeholder={placeholder}
        value={typed ?? value ?? ''}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.validity.valid) onChange(target.value === '' ? null : target.valueAsNumber);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}

/** A browser that does not let the clipboard be written to shows the link instead. */
async function copy(link: Promise<string>): Promise<string> {
  const text = await link;
  return navigator.clipboard.writeText(text).then(
    () => `Copied: ${text}`,
    () => text,
  );
}
