import { type Parameter, parametersOf } from '../../mocks/scenario-parameters.ts';
import { type Scenario, type ScenarioName, SCENARIO_TOPICS, SCENARIOS } from '../../mocks/scenarios.ts';
import { linkTo } from '../../mocks/setting-link.ts';

const INTRODUCTION = `# Scenarios

Made from \`mocks/scenarios.ts\` by \`npm run docs\`, with the pictures that \`npm run pictures\` takes. Each is a named deviation of the mock services; any number of them
may be on together; where two say different things of the same, the last one counts. Switch them on

- in the panel: the button “Mocks” in the corner of any page with browser mocks,
- by a link: append it to the address of any page with browser mocks,
- in a test: \`await shop.scenario('payment_declined')\`, see [testing.md](testing.md),
- over HTTP: \`PUT /api/_mocks/scenarios\` with \`{ "active": [ … ] }\`.

\`when: "paying"\` lets a scenario wait for the next purchase: until then the shop is as it should be. That is how something
changes between what the shopper saw and what the shop says. A scenario without it is in force at once.
`;

/** The catalogue of all scenarios, as Markdown. */
export function scenarioCatalogue(): string {
  const names = Object.keys(SCENARIOS) as ScenarioName[];
  const sections = SCENARIO_TOPICS.map((topic) => {
    const entries = names.filter((name) => SCENARIOS[name].topic === topic).map(entryOf);
    return `## ${topic.charAt(0).toUpperCase()}${topic.slice(1)}\n\n${entries.join('\n')}`;
  });
  return [INTRODUCTION, ...sections].join('\n');
}

function entryOf(name: ScenarioName): string {
  const { sentence, example, screen, ...rest } = SCENARIOS[name];
  const scenario = { name, ...example } as Scenario;
  const link = linkTo({ scenarios: [scenario], seed: 'cartwright', shopper: null, latencyMs: null });
  const lines = [
    sentence,
    '',
    ...parametersOf(name).map(lineOf),
    `- Screen: \`${screen}\`${'refusal' in rest ? `, a purchase refused with \`${rest.refusal}\`` : ''}`,
    `- Link: \`${link}\``,
    `- Test: \`await shop.scenario(${exampleCall(scenario)})\``,
  ];
  const picture = `<img src="${pictureOf(name)}" alt="The screen of ${name}" width="320">`;
  return `### \`${name}\`\n\n${lines.join('\n')}\n\n${picture}\n`;
}

/** Where the picture of a scenario is, seen from the catalogue; `npm run pictures` takes them. */
export function pictureOf(name: ScenarioName): string {
  return `images/scenarios/${name}.webp`;
}

function exampleCall({ name, ...params }: Scenario): string {
  if (Object.keys(params).length === 0) return `'${name}'`;
  const pairs = Object.entries({ name, ...params }).map(
    ([key, value]) => `${key}: ${typeof value === 'string' ? `'${value}'` : JSON.stringify(value)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

function lineOf(parameter: Parameter): string {
  return `- \`${parameter.name}\`${parameter.isRequired ? '' : ', optional'}: ${kindOf(parameter)}`;
}

function kindOf(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'choice':
      return parameter.choices.map((choice) => `\`${choice}\``).join(' · ');
    case 'number':
      return `a whole number${rangeOf(parameter.least, parameter.most)}`;
    case 'flag':
      return '`true` or `false`';
    case 'text':
      return 'text';
  }
}

function rangeOf(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return '';
  return most === undefined ? ` from ${least}` : ` from ${least} to ${most}`;
}
