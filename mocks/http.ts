import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { httpCookies } from './cookies.ts';
import { createMockServices } from './create-mock-services.ts';
import { serveOverHttp } from './http-server.ts';
import { drawPicture } from './pictures/draw-picture.ts';
import { parseSeedText, type SeedFile } from './seed-file.ts';
import { cartwrightSeed } from './seeds/cartwright.ts';
import { createWorlds } from './worlds.ts';

const USAGE = `npm run mocks -- [options]

  --port 4010         where to listen; 0 for any free port
  --host 127.0.0.1    the address to listen at
  --seed FILE.json    a shop of your own instead of the usual one: see docs/mocks.md
  --help              this text`;

/** Something in the command line or the seed file is wrong; the message says what. */
class UsageError extends Error {}

type Options = {
  readonly port: number;
  readonly host: string;
  readonly seedFile: string | undefined;
  readonly isHelpWanted: boolean;
};

async function main(): Promise<void> {
  const { port, host, seedFile, isHelpWanted } = readOptions(process.argv.slice(2));
  if (isHelpWanted) {
    console.log(USAGE);
    return;
  }
  const seed = seedFile === undefined ? () => cartwrightSeed(Date.now()) : await readSeed(seedFile);
  const open = async () => (await createMockServices({ seed, cookies: httpCookies, drawPicture })).handlers;
  const server = await serveOverHttp(createWorlds(open), { port, host }).catch((error: unknown) => {
    throw new UsageError(`Cannot listen on ${host}:${port}: ${String(error)}`);
  });
  console.log(`Cartwright mock services at ${server.url}/api`);

  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function readOptions(args: string[]): Options {
  const { port, host, seed, help } = parse(args);
  if (!/^\d+$/.test(port) || Number(port) > 65_535) throw new UsageError(`--port ${port} is not a port`);
  return { port: Number(port), host, seedFile: seed, isHelpWanted: help };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4010' },
        host: { type: 'string', default: '127.0.0.1' },
        seed: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function readSeed(path: string): Promise<SeedFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`Cannot read the seed file: ${String(error)}`);
  });
  const reading = parseSeedText(text);
  if (reading.ok) return reading.seed;
  const lines = reading.problems.map((problem) => `  ${problem.path || 'file'}: ${problem.message}`);
  throw new UsageError(`${path} is not a seed file:\n${lines.join('\n')}`);
}

main().catch((error: unknown) => {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
  else console.error(error);
  process.exit(1);
});
