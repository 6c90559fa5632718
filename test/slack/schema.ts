import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const types = dirname(createRequire(import.meta.url).resolve('@slack/types/package.json'));
const { version } = JSON.parse(readFileSync(join(types, 'package.json'), 'utf8')) as { readonly version: string };
const kept = join('node_modules', '.cache', 'attache', `slack-types-${version}.json`);

/** The definitions of Slack's own types as JSON Schema. Making them takes seconds, so they are kept for each version. */
export function slackDefinitions(): Readonly<Record<string, object>> {
  try {
    return JSON.parse(readFileSync(kept, 'utf8'));
  } catch {
    const made = make();
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, JSON.stringify(made));
    return made;
  }
}

function make(): Readonly<Record<string, object>> {
  const generator = createGenerator({
    path: join(types, 'dist', 'index.d.ts'),
    type: '*',
    skipTypeCheck: true,
    expose: 'all',
    additionalProperties: false,
  });
  const schemas: readonly Schema[] = ['KnownBlock', 'ModalView', 'HomeView'].map((name) =>
    generator.createSchema(name),
  );
  return Object.assign({}, ...schemas.map((schema) => schema.definitions));
}
