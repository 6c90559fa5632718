import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { configKeys, readConfig } from '../src/config.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8');

describe('documents', () => {
  test.each(commands.map((command) => command.name))('the README tells of /%s', (name) => {
    expect(read('README.md')).toContain(`\`/${name}`);
  });

  test.each(configKeys)('.env.example lists %s under a comment', (key) => {
    expect(read('.env.example')).toMatch(new RegExp(`^#.*\\n(#? ?[A-Z_]+=.*\\n)*#? ?${key}=`, 'm'));
  });

  test('.env.example lists nothing that is not read', () => {
    const listed = [...read('.env.example').matchAll(/^#? ?([A-Z_]{4,})=/gm)].map((match) => match[1]);
    expect(listed.filter((key) => !(configKeys as readonly string[]).includes(key!))).toEqual([]);
  });
});

describe('the configuration', () => {
  test.each([
    [{ ATTACHE_TIMEZONE: 'Mars/Olympus' }, /^ATTACHE_TIMEZONE holds "Mars\/Olympus"; it takes an IANA time zone/],
    [{ PORT: 'many' }, /^PORT holds "many"; it takes/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL holds "loud"; it takes/],
    [{ DATABASE_URL: 'mysql://secret@host/db' }, /^DATABASE_URL holds a value not shown here/],
  ])('%o is refused in a line that names the key', (env, line) => {
    const result = readConfig(env);
    expect(result.kind === 'wrong' && result.lines.join('\n')).toMatch(line);
  });

  test('an empty ATTACHE_DOCUMENTS means none, an absent one the starter collection', () => {
    const documents = (env: Record<string, string>) => {
      const result = readConfig(env);
      return result.kind === 'config' ? result.config.ATTACHE_DOCUMENTS : result.lines;
    };
    expect(documents({ ATTACHE_DOCUMENTS: '' })).toBe('');
    expect(documents({})).toBe('./corpus');
  });
});
