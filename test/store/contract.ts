import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { searchTerms } from '../../src/knowledge/search-terms.ts';
import type { Correction } from '../../src/model/store.ts';
import type { Store } from '../../src/store/index.ts';
import { accountId, china, dayWindow, eventOf, idOf, linkRounds, liWei, type Made, made, nato } from './fixture.ts';

/** A store for tests: emptied before each, with a clock that they set. */
export interface Bench {
  readonly store: Store;
  empty(): Promise<void>;
  setNow(instant: string): void;
  close(): Promise<void>;
}

const talks = 'Officers of China and NATO met in Beijing on Tuesday. It was the ninth round of their talks.';
const report = 'The ninth round took place in Beijing. Li Wei, a colonel, said that trust takes time.';
const corrected = 'Officers of China and NATO met in Beijing on Wednesday. It was the ninth round of their talks.';

/** What every engine must do, the same on each. */
export function contract(engine: string, open: () => Promise<Bench>): void {
  describe(engine, () => {
    let bench: Bench;
    beforeAll(async () => {
      bench = await open();
    }, 60_000);
    afterAll(() => bench.close());
    beforeEach(() => bench.empty());

    const read = (name: string, given: Made, collection = 'shared', ingestedAt = '2026-01-01T00:00:00.000Z') =>
      bench.store.writer.put({ ...made(given), name, collection, ingestedAt });
    const shared = () => bench.store.reader(['shared']);
    const relink = async (scope = 'shared') => {
      const { neighbourhood, writer, catalogue } = bench.store;
      const unlinked = await neighbourhood.unlinked();
      const accounts = (await neighbourhood.around(unlinked, scope)).map(({ account }) => account);
      await writer.link({ events: linkRounds(accounts) }, scope);
      await catalogue.settled(unlinked);
    };
    const ninth = (text: string, words: string, day = '2024-03-12'): Made => ({
      text,
      meetings: [{ words, day, round: 9 }],
    });

    describe('documents', () => {
      it('gives a text back as it was, by id, by name and by the end of its name', async () => {
        const text = 'First line.\r\nÇa va — 北约 and 😀.';
        await read('press/one.txt', { text });
        for (const key of [idOf(text), 'press/one.txt', 'one.txt']) {
          expect((await shared().document(key))?.text).toBe(text);
        }
        expect(await shared().document('ne.txt')).toBeNull();
      });

      it('leads a name to its newest text, and an id to the text that it is the hash of', async () => {
        await read('a.txt', { text: talks });
        await read('a.txt', { text: corrected });
        expect((await shared().document('a.txt'))?.text).toBe(corrected);
        expect(await shared().document(idOf(talks))).toMatchObject({ text: talks, status: 'superseded' });
        expect((await shared().documents({})).map((one) => one.id)).toEqual([idOf(corrected)]);
        expect((await shared().sentences(idOf(talks)))[0]?.quote).toBe(talks.slice(0, talks.indexOf('.') + 1));
      });

      it('goes back to an earlier text without losing when it was first read', async () => {
        await read('a.txt', { text: talks }, 'shared', '2026-01-01T00:00:00.000Z');
        await read('a.txt', { text: corrected }, 'shared', '2026-01-02T00:00:00.000Z');
        await read('a.txt', { text: talks }, 'shared', '2026-01-03T00:00:00.000Z');
        expect(await shared().document('a.txt')).toMatchObject({ text: talks, ingestedAt: '2026-01-01T00:00:00.000Z' });
        expect((await shared().documents({})).length).toBe(1);
      });

      it('tells which texts were corrected since an instant, to those who see them', async () => {
        await read('a.txt', { text: talks }, 'shared', '2026-01-01T00:00:00.000Z');
        await read('b.txt', { text: report }, 'shared', '2026-01-02T00:00:00.000Z');
        await read('a.txt', { text: corrected }, 'shared', '2026-01-03T00:00:00.000Z');
        await read('c.txt', { text: `${talks} One.` }, 'team', '2026-01-01T00:00:00.000Z');
        await read('c.txt', { text: `${talks} Two.` }, 'team', '2026-01-04T00:00:00.000Z');
        const told = (one: Correction) => [one.document.name, one.earlier.id, one.at];
        const inJanuary = ['a.txt', idOf(talks), '2026-01-03T00:00:00.000Z'];
        expect((await shared().corrections('2026-01-01T00:00:00.000Z')).map(told)).toEqual([inJanuary]);
        expect(await shared().corrections('2026-01-03T00:00:00.000Z')).toEqual([]);
        const team = await bench.store.reader(['shared', 'team']).corrections('2026-01-01T00:00:00.000Z');
        expect(team.map(told)).toEqual([['c.txt', idOf(`${talks} One.`), '2026-01-04T00:00:00.000Z'], inJanuary]);
      });

      it('gives the first sentence of a text without a title along', async () => {
        await read('a.txt', { text: talks });
        const [document] = await shared().documents({});
        expect(document).toMatchObject({ title: null, opening: talks.slice(0, talks.indexOf('.') + 1) });
      });

      it('marks what is gone and takes it out of the search', async () => {
        await read('a.txt', { text: talks });
        await bench.store.writer.gone('a.txt', 'shared');
        expect(await shared().document('a.txt')).toBeNull();
        expect(await shared().document(idOf(talks))).toMatchObject({ status: 'gone' });
        expect(await shared().passages(searchTerms('officers'), {})).toEqual([]);
        expect(await shared().counts()).toEqual({ documents: 0, events: 0, statements: 0 });
      });

      it('names the other names that carry a text, whichever came first', async () => {
        await read('b.txt', { text: talks });
        await bench.store.writer.carry(idOf(talks), 'a.txt', 'shared');
        expect(await shared().document('b.txt')).toMatchObject({ name: 'a.txt', carriedBy: ['b.txt'] });
        await bench.store.writer.gone('a.txt', 'shared');
        expect(await shared().document(idOf(talks))).toMatchObject({ name: 'b.txt', carriedBy: [], status: 'current' });
      });

      it('lists the newest first, what bears no date at the end', async () => {
        await read('old.txt', { text: 'Old.', published: '2019-05-01' });
        await read('none.txt', { text: 'None.', published: null });
        await read('new.txt', { text: 'New.', published: '2024-05-01' }, 'shared', '2026-02-01T00:00:00.000Z');
        const names = async (filter: Parameters<ReturnType<typeof shared>['documents']>[0]) =>
          (await shared().documents(filter)).map((one) => one.name);
        expect(await names({})).toEqual(['new.txt', 'old.txt', 'none.txt']);
        expect(await names({ from: '2024-01-01' })).toEqual(['new.txt']);
        expect(await names({ to: '2019-05-01' })).toEqual(['old.txt']);
        expect(await names({ ingestedAfter: '2026-01-15T00:00:00.000Z' })).toEqual(['new.txt']);
        expect(await names({ limit: 1 })).toEqual(['new.txt']);
      });

      it('stores what an engine would refuse: NUL and lone surrogates, one for one', async () => {
        await read('odd.txt', { text: 'a\0b\uD800c.' });
        expect((await shared().document('odd.txt'))?.text).toBe('a\uFFFDb\uFFFDc.');
      });

      it('tells what another pipeline has understood', async () => {
        await bench.store.writer.put({
          ...made({ text: talks }),
          name: 'a.txt',
          collection: 'shared',
          ingestedAt: '',
          madeBy: 'old',
        });
        expect(await bench.store.catalogue.outdated('new')).toEqual([idOf(talks)]);
        await bench.store.writer.replace(idOf(talks), made({ text: talks, publisher: 'Daily' }).extraction, {
          madeBy: 'new',
        });
        expect(await bench.store.catalogue.outdated('new')).toEqual([]);
        expect(await shared().document('a.txt')).toMatchObject({ publisher: 'Daily' });
        expect(await bench.store.catalogue.draft(idOf(talks))).toMatchObject({ text: talks, format: 'txt' });
      });

      it('knows the undated ones', async () => {
        await read('a.txt', { text: talks, published: null });
        await read('b.txt', { text: report });
        expect((await bench.store.neighbourhood.undated()).map((one) => one.name)).toEqual(['a.txt']);
      });
    });

    describe('passages', () => {
      it.each([
        ['a word in another form', 'meeting officers', 'Officers met.', true],
        ['a name with its accent', 'Serban', 'Dacian Șerban spoke.', true],
        ['a Chinese name inside a sentence', '斯托尔滕贝格', '王毅同北约秘书长斯托尔滕贝格举行视频会晤。', true],
        ['traditional characters by simplified ones', '会谈', '雙方舉行會談。', true],
        ['a Cyrillic word', 'НАТО', 'Китай и НАТО.', true],
        ['a number', '2021', 'They met in 2021.', true],
        ['a word that is not there', 'submarine', 'Officers met.', false],
        ['one character of a pair', '谈判', '双方会谈。', false],
        ['function words alone', 'the of and', 'The end of the road and more.', false],
      ])('finds %s', async (_what, query, text, found) => {
        await read('a.txt', { text });
        const passages = await shared().passages(searchTerms(query), {});
        expect(passages.map((one) => one.source.quote)).toEqual(found ? [text] : []);
        for (const { score } of passages) expect(score).toBeGreaterThan(0);
      });

      it('puts the rarer word first and filters by day, document and source', async () => {
        await read('x/a.txt', {
          text: 'NATO met. NATO spoke of icebreakers.',
          published: '2021-01-01',
          publisher: 'Daily',
        });
        await read('b.txt', { text: 'NATO again.', published: '2024-01-01', side: 'nato' });
        const quotes = async (filter: object) =>
          (await shared().passages(searchTerms('NATO icebreaker'), filter)).map((one) => one.source.quote);
        expect((await quotes({}))[0]).toBe('NATO spoke of icebreakers.');
        expect(await quotes({ from: '2023-01-01' })).toEqual(['NATO again.']);
        expect(await quotes({ to: '2023-01-01' })).toHaveLength(2);
        expect(await quotes({ documents: [idOf('NATO again.')] })).toEqual(['NATO again.']);
        for (const source of ['daily', 'x/a.txt', 'a.txt']) expect(await quotes({ source })).toHaveLength(2);
        expect(await quotes({ source: 'nato' })).toEqual(['NATO again.']);
        expect(await quotes({ limit: 1 })).toEqual(['NATO spoke of icebreakers.']);
      });

      it('takes a query in words of its own syntax as words', async () => {
        await read('a.txt', { text: talks });
        const terms = searchTerms(`officers' & ! (Beijing:* | "talks") \\ %_`);
        expect(await shared().passages(terms, {})).toHaveLength(2);
      });
    });

    describe('statements and actors', () => {
      beforeEach(() =>
        read('a.txt', {
          text: report,
          says: [{ words: 'trust takes time', speaker: liWei, about: nato, day: '2024-03-12', topics: ['dialogue'] }],
          names: [
            { words: 'Li Wei', actor: liWei, role: 'a colonel' },
            { words: 'Beijing', actor: china },
          ],
        }),
      );

      it.each([
        ['the speaker', { speakers: [liWei.id] }, 1],
        ['somebody else', { speakers: ['~other'] }, 0],
        ['the side', { side: 'china' }, 1],
        ['the other side', { side: 'nato' }, 0],
        ['whom it is about', { about: ['nato'] }, 1],
        ['a topic', { topics: ['dialogue', 'arms'] }, 1],
        ['another topic', { topics: ['arms'] }, 0],
        ['the days around it', { from: '2024-03-12', to: '2024-03-12' }, 1],
        ['the days before it', { to: '2024-03-11' }, 0],
        ['what was read since', { ingestedAfter: '2026-01-01T00:00:00.000Z' }, 0],
        ['no document', { documents: [] }, 0],
      ])('finds statements by %s', async (_what, filter, count) => {
        const found = await shared().statements(filter);
        expect(found).toHaveLength(count);
        for (const { id, from_source, document } of found) {
          expect(id).toBe(`${idOf(report)}:${report.indexOf('trust')}`);
          expect(from_source.quote).toBe('Li Wei, a colonel, said that trust takes time.');
          expect(document.name).toBe('a.txt');
        }
      });

      it('tells how documents name an actor', async () => {
        await read('b.txt', {
          text: 'Li Wei smiled.',
          names: [{ words: 'Li Wei', actor: liWei }],
          published: '2020-01-01',
        });
        const found = await shared().actor(liWei.id);
        expect(found).toMatchObject({ actor: liWei, surfaces: [{ text: 'Li Wei', count: 2 }] });
        expect(found?.documents).toEqual([idOf('Li Wei smiled.'), idOf(report)]);
        expect(found?.roles.map(({ role, source }) => [role.title, source.sentence])).toEqual([['a colonel', 1]]);
        expect(await shared().actor('~nobody')).toBeNull();
      });

      it.each([
        ['', ['china', '~li wei']],
        ['wei li', ['~li wei']],
        ['LÍ', ['~li wei']],
        ['beij', ['china']],
        ['100%', []],
      ])('lists actors like "%s"', async (like, ids) => {
        expect((await shared().actors(like, 10)).map((one) => one.id)).toEqual(ids);
      });
    });

    describe('events', () => {
      it('tells one event from the accounts of two documents', async () => {
        await read('a.txt', ninth(talks, 'met in Beijing'));
        await read('b.txt', ninth(report, 'ninth round'));
        expect(await bench.store.neighbourhood.unlinked()).toHaveLength(2);
        await relink();
        expect(await bench.store.neighbourhood.unlinked()).toEqual([]);
        const events = await shared().events({});
        expect(events).toHaveLength(1);
        expect(events[0]?.tellings.map((one) => one.source.document.name).sort()).toEqual(['a.txt', 'b.txt']);
        for (const id of [accountId(talks, 'met in'), accountId(report, 'ninth')]) {
          expect((await shared().event(id))?.id).toBe(events[0]?.id);
        }
        expect(await shared().counts()).toMatchObject({ documents: 2, events: 1 });
      });

      it.each([
        ['who took part', { actors: ['nato'] }, 1],
        ['a stranger', { actors: ['russia'] }, 0],
        ['a topic', { topics: ['dialogue'] }, 1],
        ['a kind', { kinds: ['meeting' as const] }, 1],
        ['another kind', { kinds: ['call' as const] }, 0],
        ['its round', { series: 'staff-talks', round: 9 }, 1],
        ['another round', { series: 'staff-talks', round: 8 }, 0],
        ['days that touch it', { from: '2024-03-12' }, 1],
        ['days after it', { from: '2024-03-13' }, 0],
        ['what was read since', { ingestedAfter: '2025-12-31T00:00:00.000Z' }, 1],
        ['what was read later', { ingestedAfter: '2026-01-01T00:00:00.000Z' }, 0],
        ['a document that tells it', { documents: [idOf(talks)] }, 1],
        ['a document that does not', { documents: [idOf(report)] }, 0],
        ['accounts not told so far', { unless: [accountId(report, 'ninth')] }, 1],
        ['accounts told already', { unless: [accountId(talks, 'met in')] }, 0],
        ['the day on which it was published', { publishedUntil: '2024-03-15' }, 1],
        ['a day before it was published', { publishedUntil: '2024-03-14' }, 0],
      ])('finds events by %s', async (_what, filter, count) => {
        await read('a.txt', ninth(talks, 'met in Beijing'));
        await relink();
        expect(await shared().events(filter)).toHaveLength(count);
      });

      it.each([
        ['a sentence that names the other side', 'nato', 1],
        ['a sentence that names a third', 'russia', 0],
      ])('finds what is between two sides by %s', async (_what, other, count) => {
        const named = [
          { words: 'China', actor: china },
          { words: 'NATO', actor: { ...nato, side: 'nato' } },
        ];
        await read('a.txt', { ...ninth(talks, 'met in Beijing'), names: named });
        await relink();
        expect(await shared().events({ between: { one: 'china', other } })).toHaveLength(count);
      });

      it('gives the latest in the order of their dates', async () => {
        await read('a.txt', ninth(talks, 'met in Beijing', '2024-03-12'));
        await read('b.txt', { text: report, meetings: [{ words: 'ninth round', day: '2024-05-01', round: 10 }] });
        await read('c.txt', { text: corrected, meetings: [{ words: 'met in', day: '2024-04-01', round: 11 }] });
        await relink();
        const days = (await shared().events({ latest: 2 })).map(({ date }) => date?.from);
        expect(days).toEqual(['2024-04-01', '2024-05-01']);
      });

      it('links more events at once than go into one transaction, and again when some of them join', async () => {
        const many = Array.from({ length: 45 }, (_, n) => `The ${n} talks were held.`);
        for (const [n, text] of many.entries())
          await read(`${n}.txt`, { text, meetings: [{ words: 'talks', round: n }] });
        await relink();
        expect(await shared().events({})).toHaveLength(45);
        const all = (await bench.store.neighbourhood.around(many.map(idOf))).map(({ account }) => account);
        const pairs = Map.groupBy(all, (account) => Math.floor(account.round! / 2));
        await bench.store.writer.link({ events: [...pairs.values()].map(eventOf) });
        expect(await shared().events({})).toHaveLength(23);
        await bench.store.writer.link({ events: linkRounds(all) });
        expect(await shared().events({})).toHaveLength(45);
        expect(await bench.store.neighbourhood.unlinked()).toEqual([]);
      });

      it('shows nothing of what was published later', async () => {
        await read('a.txt', { ...ninth(talks, 'met in Beijing'), published: '2024-03-13' });
        await read('b.txt', { ...ninth(report, 'ninth round'), says: [{ words: 'trust takes time', speaker: liWei }] });
        await relink();
        const until = async (publishedUntil: string) => {
          const [events, statements, documents] = await Promise.all([
            shared().events({ publishedUntil }),
            shared().statements({ publishedUntil }),
            shared().documents({ publishedUntil }),
          ]);
          return [events.map((one) => one.accounts.length), statements.length, documents.length];
        };
        expect(await until('2024-03-12')).toEqual([[], 0, 0]);
        expect(await until('2024-03-14')).toEqual([[1], 0, 1]);
        expect(await until('2024-03-15')).toEqual([[2], 1, 2]);
      });

      it.each([
        ['2024-03-15', 0],
        ['2024-03-16', 1],
      ])('takes a text of about 13 to 19 March for published on %s or not', async (publishedUntil, count) => {
        const about = {
          from: '2024-03-13',
          to: '2024-03-19',
          precision: 'range',
          basis: 'inferred',
          because: [],
        } as const;
        const text = made(ninth(talks, 'met in Beijing'));
        const facts = { ...text.extraction.facts, published: about };
        const extraction = { ...text.extraction, facts };
        await bench.store.writer.put({
          ...text,
          extraction,
          name: 'a.txt',
          collection: 'shared',
          ingestedAt: '2026-01-01T00:00:00.000Z',
        });
        await relink();
        expect(await shared().documents({ publishedUntil })).toHaveLength(count);
        expect(await shared().events({ publishedUntil })).toHaveLength(count);
      });

      it('takes an undated text for published once it has been read', async () => {
        await read('a.txt', { ...ninth(talks, 'met in Beijing'), published: null });
        await relink();
        expect(await shared().documents({ publishedUntil: '2025-12-31' })).toEqual([]);
        expect(await shared().events({ publishedUntil: '2025-12-31' })).toEqual([]);
        expect(await shared().documents({ publishedUntil: '2026-01-01' })).toHaveLength(1);
        expect(await shared().events({ publishedUntil: '2026-01-01' })).toHaveLength(1);
      });

      it('knows an event that was told although another version of the text tells it now', async () => {
        await read('a.txt', ninth(talks, 'met in Beijing'));
        await relink();
        const told = [accountId(talks, 'met in Beijing')];
        await read('a.txt', ninth(corrected, 'met in Beijing', '2024-03-13'));
        await relink();
        expect(await shared().events({})).toHaveLength(1);
        expect(await shared().events({ unless: told })).toEqual([]);
      });

      it('orders by day, and gives undated events only when no day is asked for', async () => {
        await read('a.txt', {
          text: talks,
          meetings: [{ words: 'ninth round' }, { words: 'met in Beijing', day: '2024-03-12' }],
        });
        await relink();
        expect((await shared().events({})).map((one) => one.title)).toEqual(['met in Beijing', 'ninth round']);
        expect(await shared().events({ from: '1949-01-01', to: '2100-01-01' })).toHaveLength(1);
      });

      it('leads the accounts of a superseded text to the event that holds what took their place', async () => {
        await read('a.txt', ninth(talks, 'met in Beijing'));
        await relink();
        await read('a.txt', ninth(corrected, 'met in Beijing', '2024-03-13'));
        await relink();
        const event = await shared().event(accountId(talks, 'met in'));
        expect(event).toMatchObject({ id: accountId(corrected, 'met in'), date: dayWindow('2024-03-13') });
        expect(await shared().events({})).toHaveLength(1);
      });

      it('keeps telling an event whose only document is gone, but lists it no more', async () => {
        await read('a.txt', ninth(talks, 'met in Beijing'));
        await relink();
        await bench.store.writer.gone('a.txt', 'shared');
        await relink();
        expect(await shared().events({})).toEqual([]);
        const event = await shared().event(accountId(talks, 'met in'));
        expect(event?.tellings[0]?.source.document.status).toBe('gone');
      });

      it('asks to link again what was linked with a document that is gone', async () => {
        await read('a.txt', ninth(talks, 'met in Beijing'));
        await read('b.txt', ninth(report, 'ninth round'));
        await relink();
        await bench.store.writer.gone('a.txt', 'shared');
        expect(await bench.store.neighbourhood.unlinked()).toEqual([idOf(report)]);
        expect((await shared().events({}))[0]?.accounts).toEqual([accountId(report, 'ninth')]);
        await relink();
        expect((await shared().event(accountId(talks, 'met in')))?.id).toBe(accountId(report, 'ninth'));
      });

      it('changes nothing when the same is linked twice', async () => {
        await read('a.txt', ninth(talks, 'met in Beijing'));
        await relink();
        const before = await shared().events({});
        const accounts = await bench.store.neighbourhood.around([idOf(talks)]);
        await bench.store.writer.link({ events: linkRounds(accounts.map((one) => one.account)) });
        expect(await shared().events({})).toEqual(before);
      });

      it('reaches, hop by hop, every account that may be of one event, and no other', async () => {
        await read('a.txt', { text: 'One met.', meetings: [{ words: 'met', day: '2024-03-12', round: 1 }] });
        await read('b.txt', { text: 'Two met.', meetings: [{ words: 'met', day: '2024-03-12', round: 2 }] });
        await read('c.txt', { text: 'Three met.', meetings: [{ words: 'met', day: '2024-03-20', round: 2 }] });
        await read('d.txt', { text: 'Four met.', meetings: [{ words: 'met', day: '2024-04-20', round: 4 }] });
        const around = await bench.store.neighbourhood.around([idOf('One met.')]);
        expect(around.map((one) => one.document.name).sort()).toEqual(['a.txt', 'b.txt', 'c.txt']);
      });
    });

    describe('collections', () => {
      const own = () => bench.store.reader(['shared', 'team']);
      const other = () => bench.store.reader(['shared', 'others']);
      beforeEach(async () => {
        await read('a.txt', ninth(talks, 'met in Beijing'));
        await read(
          'b.txt',
          {
            ...ninth(report, 'ninth round'),
            says: [{ words: 'trust takes time', speaker: liWei }],
            names: [{ words: 'Li Wei', actor: liWei }],
          },
          'team',
        );
        await relink();
        await read('c.txt', { text: 'Nothing new.' }, 'others');
        for (const scope of ['team', 'others']) {
          const accounts = await bench.store.neighbourhood.around([idOf(talks)], scope);
          if (scope === 'team')
            await bench.store.writer.link({ events: linkRounds(accounts.map((one) => one.account)) }, scope);
        }
      });

      it('shows a workspace one event with its own account and the shared one', async () => {
        const events = await own().events({});
        expect(events).toHaveLength(1);
        expect(events[0]?.tellings).toHaveLength(2);
        expect(await own().counts()).toMatchObject({ documents: 2, statements: 1 });
      });

      it('shows nothing of it to anybody else', async () => {
        const events = await other().events({});
        expect(events.map((one) => one.accounts)).toEqual([[accountId(talks, 'met in')]]);
        expect(await other().event(accountId(report, 'ninth'))).toBeNull();
        expect(await other().document('b.txt')).toBeNull();
        expect(await other().document(idOf(report))).toBeNull();
        expect(await other().sentences(idOf(report))).toEqual([]);
        expect(await other().statements({})).toEqual([]);
        expect(await other().actor(liWei.id)).toBeNull();
        expect(await other().actors('li wei', 5)).toEqual([]);
        expect(await other().passages(searchTerms('trust takes time'), {})).toEqual([]);
        expect((await other().documents({})).map((one) => one.name)).toEqual(['a.txt', 'c.txt']);
        expect((await shared().documents({})).map((one) => one.name)).toEqual(['a.txt']);
      });

      it('leaves the shared event as it was when the workspace takes its document back', async () => {
        await bench.store.writer.gone('b.txt', 'team');
        expect((await own().events({})).map((one) => one.accounts)).toEqual([[accountId(talks, 'met in')]]);
      });
    });

    describe('state', () => {
      const state = () => bench.store.state;
      it('keeps any JSON value under a space and a key', async () => {
        const value = { a: [1, 'ü\0', null], b: { c: true } };
        await state().put('focus', 'k', value);
        expect(await state().get('focus', 'k')).toEqual({ a: [1, 'ü\uFFFD', null], b: { c: true } });
        expect(await state().get('other', 'k')).toBeNull();
        await state().remove('focus', 'k');
        expect(await state().get('focus', 'k')).toBeNull();
      });

      it('gives a key to the first who claims it, and again when it has expired', async () => {
        bench.setNow('2026-01-01T00:00:00Z');
        const claims = await Promise.all([1, 2, 3, 4].map((value) => state().claim('ledger', 'k', value, 1_000)));
        expect(claims.filter(Boolean)).toHaveLength(1);
        bench.setNow('2026-01-01T00:00:02Z');
        expect(await state().get('ledger', 'k')).toBeNull();
        expect(await state().claim('ledger', 'k', 'again')).toBe(true);
        expect(await state().claim('ledger', 'k', 'late')).toBe(false);
      });

      it('swaps only what stands there, whatever the order of its keys', async () => {
        await state().put('s', 'k', { a: 1, b: 2 });
        expect(await state().swap('s', 'k', { b: 2, a: 1 }, { a: 2 })).toBe(true);
        expect(await state().swap('s', 'k', { a: 1, b: 2 }, { a: 3 })).toBe(false);
        expect(await state().get('s', 'k')).toEqual({ a: 2 });
        expect(await state().swap('s', 'absent', null, 1)).toBe(false);
      });

      it('lists by the beginning of a key, taken literally', async () => {
        for (const key of ['a%/2', 'a%/1', 'ab/1']) await state().put('s', key, key);
        expect((await state().list('s', 'a%')).map((one) => one.key)).toEqual(['a%/1', 'a%/2']);
      });
    });
  });
}
