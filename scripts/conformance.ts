import process from 'node:process';
import { ALL_CHECKS, selectChecks } from './conformance/all-checks.ts';
import { findDoors } from './conformance/doors.ts';
import { type Options, readOptions, USAGE } from './conformance/options.ts';
import { readProfile } from './conformance/profile.ts';
import { expectContract, expectSomebody } from './conformance/reach.ts';
import { countResults, jsonReport, listOfChecks, textReport } from './conformance/report.ts';
import { runChecks } from './conformance/run-checks.ts';
import type { Environment } from './conformance/shop.ts';
import type { Target } from './conformance/target.ts';
import { testShop } from './conformance/test-shop.ts';
import { runAsScript } from './run-as-script.ts';

/** Checks a back end against the contract, from outside. @see docs/conformance.md */
runAsScript(import.meta.url, async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.print === 'help') console.log(USAGE);
  else if (options.print === 'list') console.log(listOfChecks(ALL_CHECKS));
  else if (options.print === 'shop') console.log(JSON.stringify(testShop(Date.now()), null, 2));
  else if (options.target) await check(options.target, options);
});

async function check(target: Target, options: Options): Promise<void> {
  const checks = selectChecks(options.only);
  await expectSomebody(target);
  await expectContract(target);
  const profile = options.profileFile === undefined ? {} : await readProfile(options.profileFile);
  const doors = options.usesDoors ? await findDoors(options.baseUrl) : undefined;
  const environment: Environment = { target, profile, doors };
  console.error(introduction(options, environment));
  const results = await runChecks(checks, environment, () => process.stderr.write('.'));
  process.stderr.write('\n\n');
  await doors?.reset();
  console.log(options.isJson ? jsonReport(results) : textReport(results));
  if (countResults(results).failed === 0) return;
  console.error('\nOne check alone: --only ID. Every call of a failure in full: --json.');
  process.exitCode = 1;
}

function introduction({ baseUrl, profileFile }: Options, { doors }: Environment): string {
  const help = doors
    ? 'It has the doors of the mock services: each check starts from a freshly loaded test shop, and what was in it goes.'
    : `A back end without the doors of the mock services${profileFile === undefined ? ' and without a profile' : ''}: what cannot be tried is skipped.`;
  return `Conformance of ${baseUrl}\n${help}\n`;
}
