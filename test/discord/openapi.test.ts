import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { definitions } from '../../src/platforms/discord/definitions.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { newKey } from '../../src/platforms/shared/sheet.ts';
import { anyReply } from '../platforms/arbitrary.ts';

// Discord's own specification, beside the project where the maintainers work; the npm package made from it serves elsewhere.
const file = '../shared/specs/discord-openapi.json';
const there = existsSync(file);
if (!there) console.info(`skipped: ${file} is not here`);

function validator(name: string) {
  const ajv = new Ajv2020({ strict: false, formats: { snowflake: true, nonce: true } });
  (addFormats as unknown as (of: Ajv2020) => void)(ajv);
  ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), 'discord');
  const validate = ajv.compile({ $ref: `discord#/components/schemas/${name}` });
  return (body: unknown) => (validate(JSON.parse(JSON.stringify(body))) ? [] : validate.errors);
}

describe.skipIf(!there)("Discord's own specification", () => {
  it('takes every page of any reply', () => {
    const errors = validator('MessageCreateRequest');
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { pages, sources } = renderDiscord(reply, newKey());
        for (const page of [...pages, ...sources]) expect(errors(page)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['everywhere', 'one server'] as const)('takes the commands for %s', (where) => {
    const errors = validator('ApplicationCommandUpdateRequest');
    for (const each of definitions(commands, where)) expect(errors(each)).toEqual([]);
  });
});
