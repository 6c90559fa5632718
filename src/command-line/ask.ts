import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reply } from '../model/reply.ts';
import { harmless } from '../platforms/terminal/harmless.ts';
import { toAnswer } from '../reply/json.ts';
import { plain } from '../reply/plain.ts';
import { inputLines, objectOf, print, printJson } from './lines.ts';
import { type Attache, operator, using } from './open.ts';
import type { Verb } from './run.ts';

export const ask: Verb = {
  usage:
    'ask TEXT [--json [--explain]] [--out FOLDER]   |   ask --jsonl < LINES      a question, or a command such as "/timeline from:2021 as:csv"',
  flags: {
    json: { type: 'boolean' },
    jsonl: { type: 'boolean' },
    explain: { type: 'boolean' },
    out: { type: 'string' },
  },
  misused: (words, flags) => {
    if (flags.jsonl) return words.length > 0 ? 'with --jsonl the questions come on standard input' : null;
    if (flags.explain && !flags.json) return 'what is explained is shown with --json or --jsonl';
    return words.length === 0 ? 'what do you want to ask?' : null;
  },

  run: ({ words, flags, config }) =>
    using(config, async (attache) => {
      const explain = flags.explain === true;
      if (flags.jsonl) return askEach(attache, explain);
      const text = words.join(' ');
      const reply = await attache.bot.exchange({ caller: operator(randomUUID()), text });
      const out = typeof flags.out === 'string' ? flags.out : null;
      if (out !== null) await written(reply, out);
      if (flags.json) printJson(toAnswer(text, reply, { explain, out }));
      else print(harmless(plain(reply).text));
      return 0;
    }),
};

async function written({ files }: Reply, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, text } of files) await writeFile(join(folder, name), text);
}

/** An answer for each line, in order. Lines of one conversation share its focus; the others stand alone. */
async function askEach({ bot }: Attache, explain: boolean): Promise<number> {
  const run = randomUUID();
  for await (const line of inputLines()) {
    const given = objectOf(line);
    const text = typeof given?.text === 'string' ? given.text : line;
    const conversation = typeof given?.conversation === 'string' ? `${run}:${given.conversation}` : randomUUID();
    printJson(toAnswer(text, await bot.exchange({ caller: operator(conversation), text }), { explain }));
  }
  return 0;
}
