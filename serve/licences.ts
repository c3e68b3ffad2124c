import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Licences under which a shop may ship a package when it passes on the licence's text. */
const WITH_TEXT = new Set(['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

/** Licences that ask for nothing. */
const WITHOUT_TEXT = new Set(['CC0-1.0', 'Unlicense']);

export type ShippedPackage = {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it. */
  readonly licence: string;
  /** Of the package's own licence file, null when it has none. */
  readonly text: string | null;
};

type LockedPackage = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
};

const FOLDER = 'node_modules/';
const nameOf = (folder: string): string =>
  folder.slice(folder.lastIndexOf(FOLDER) + FOLDER.length).replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1');

/**
 * The packages that a build may contain: those of `dependencies` in package.json, and theirs.
 *
 * @param root the project's folder, with its packages installed
 */
export function shippedPackages(root: string): ShippedPackage[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  return Object.entries(lock.packages)
    .filter(([folder, { dev, devOptional }]) => folder.startsWith(FOLDER) && !dev && !devOptional)
    .map(([folder, { version = '', license = '' }]) => ({
      name: nameOf(folder),
      version,
      licence: license,
      text: licenceTextIn(path.join(root, folder)),
    }));
}

function licenceTextIn(folder: string): string | null {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  return file === undefined ? null : readFileSync(path.join(folder, file), 'utf8').trim();
}

/**
 * What goes with a build: each package with its licence.
 *
 * @throws Error that names every package with another licence, or without the text that its licence wants passed on
 */
export function noticeOf(packages: readonly ShippedPackage[]): string {
  const refused = packages.filter(
    ({ licence, text }) => !WITHOUT_TEXT.has(licence) && !(WITH_TEXT.has(licence) && text !== null),
  );
  if (refused.length > 0) {
    const lines = refused.map(({ name, version, licence }) => `  ${name} ${version}: ${licence || 'none'}`);
    throw new Error(`May not be shipped under its licence (see serve/licences.ts):\n${lines.join('\n')}`);
  }
  return packages
    .map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text ?? ''}`.trim())
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n');
}

/** Refuses a build with a package that {@link shippedPackages} does not know of. */
export function licensedOnly(): Plugin {
  return {
    name: 'licensed-only',
    apply: 'build',
    generateBundle(_, bundle) {
      const known = new Set(shippedPackages(process.cwd()).map(({ name }) => name));
      const bundled = Object.values(bundle)
        .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
        .filter((id) => id.includes(`/${FOLDER}`) && !id.startsWith('\0'));
      const unknown = [...new Set(bundled.map(nameOf))].filter((name) => !known.has(name));
      if (unknown.length > 0) throw new Error(`Shipped, but no dependency: ${unknown.join(', ')}`);
    },
  };
}

/** Puts the licences of everything that is shipped beside the build, in `licences.txt`. */
export function licencesFile(): Plugin {
  return {
    name: 'licences-file',
    apply: 'build',
    generateBundle() {
      const source = noticeOf(shippedPackages(process.cwd()));
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}
