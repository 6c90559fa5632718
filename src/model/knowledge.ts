import { z } from 'zod';
import type { ActorId, ActorRef } from './actor.ts';
import { type Day, day } from './date.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
/** A day as precise as it is known: 2014-10-01, 2014-10 or 2014. */
const about = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const text = z.string().min(1);
const names = z.array(text).readonly();
/** Names by language; `en` and `zh` include every variant and transliteration, the usual one first. */
const namesByLanguage = z.object({ en: names, zh: names.default([]), other: names.default([]) }).readonly();

export const roleEntry = z
  .object({
    /** The office held, where the knowledge base lists it. */
    office: id.optional(),
    title: text,
    organization: id,
    from: about.optional(),
    to: about.optional(),
    source: text,
  })
  .readonly();
export type RoleEntry = z.infer<typeof roleEntry>;

export const personEntry = z
  .object({
    id,
    names: namesByLanguage,
    gender: z.enum(['f', 'm']).optional(),
    side: id,
    roles: z.array(roleEntry).readonly(),
  })
  .readonly();
export type PersonEntry = z.infer<typeof personEntry>;

/** A country, alliance, ministry, division, command, embassy, … */
export const organizationEntry = z
  .object({
    id,
    kind: z.enum(['country', 'organization']),
    names: namesByLanguage,
    /** The country or alliance it belongs to; a country or alliance names itself. */
    side: id.nullable(),
    parent: id.optional(),
    /** The day a country became a member of NATO. */
    natoMemberSince: day.optional(),
    /** Words for its people and things: "Chinese", "Beijing", "the alliance"; used as names of the actor when it speaks. */
    demonyms: namesByLanguage.optional(),
    source: text.optional(),
  })
  .readonly();
export type OrganizationEntry = z.infer<typeof organizationEntry>;

/** A post that people hold for a term: "NATO Secretary General". Names are what texts call its holder. */
export const officeEntry = z
  .object({
    id,
    title: text,
    names: namesByLanguage,
    organization: id,
    side: id,
    spokesperson: z.boolean().default(false),
  })
  .readonly();
export type OfficeEntry = z.infer<typeof officeEntry>;

const occurrenceEntry = z
  .object({
    round: z.number().int().optional(),
    from: about,
    to: about.optional(),
    place: text.optional(),
    source: text,
  })
  .readonly();

/** A series of meetings: staff talks, summits, ministerials, conferences. `numbered` series are told apart by their round. */
export const seriesEntry = z
  .object({
    id,
    names: namesByLanguage,
    kind: z.enum(['meeting', 'summit', 'speech', 'exercise']),
    participants: z.array(id).readonly(),
    numbered: z.boolean().default(false),
    occurrences: z.array(occurrenceEntry).readonly(),
  })
  .readonly();
export type SeriesEntry = z.infer<typeof seriesEntry>;

/** A known event that dates, orders and disambiguates; never shown as what a document says. */
const anchorEntry = z
  .object({
    id,
    title: text,
    names: namesByLanguage,
    from: about,
    to: about.optional(),
    place: text.optional(),
    participants: z.array(id).readonly().default([]),
    source: text,
  })
  .readonly();

export const topicEntry = z.object({ id, title: text, terms: namesByLanguage }).readonly();
export type TopicEntry = z.infer<typeof topicEntry>;

/** A set phrase of a side: "systemic challenge", "Cold War mentality". */
export const phraseEntry = z
  .object({
    id,
    side: id,
    names: namesByLanguage,
    polarity: z.number().int().min(-2).max(2),
    about: id.optional(),
    source: text,
  })
  .readonly();
export type PhraseEntry = z.infer<typeof phraseEntry>;

/** A publisher, known by names and hosts. `side` is null for the independent press. */
export const publisherEntry = z
  .object({
    id,
    names,
    hosts: names,
    side: id.nullable(),
    kind: z.enum(['official', 'state media', 'press', 'think tank', 'blog']),
  })
  .readonly();
export type PublisherEntry = z.infer<typeof publisherEntry>;

export const knowledgeEntries = z
  .object({
    people: z.array(personEntry).readonly(),
    organizations: z.array(organizationEntry).readonly(),
    offices: z.array(officeEntry).readonly(),
    series: z.array(seriesEntry).readonly(),
    calendar: z.array(anchorEntry).readonly(),
    topics: z.array(topicEntry).readonly(),
    phrases: z.array(phraseEntry).readonly(),
    publishers: z.array(publisherEntry).readonly(),
  })
  .readonly();
export type KnowledgeEntries = z.infer<typeof knowledgeEntries>;

/** A name of the knowledge base found in a text. Longest match; several entries where the name is shared. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly kind: 'person' | 'organization' | 'demonym' | 'office' | 'series' | 'anchor' | 'topic' | 'phrase';
  readonly ids: readonly string[];
  /** `family`: a person by family name alone. */
  readonly form: 'full' | 'family';
}

/** The checked, frozen knowledge base. Pure: every answer depends on the arguments and the entries alone. */
export interface Knowledge extends KnowledgeEntries {
  /** A hash of the entries. */
  readonly version: string;
  /** Names in a text, left to right. Matches of one kind do not overlap; topics and phrases may lie over the others. */
  find(text: string): readonly NameMatch[];
  /** The actor of an id, with its usual English name. */
  actor(id: ActorId): ActorRef | null;
  person(id: ActorId): PersonEntry | null;
  organization(id: ActorId): OrganizationEntry | null;
  office(id: string): OfficeEntry | null;
  /** Who held an office in a window; more than one where it changed hands. */
  holders(office: string, from: Day, to: Day): readonly PersonEntry[];
  /** Offices and other roles that a person held in a window. */
  rolesOf(person: ActorId, from: Day, to: Day): readonly RoleEntry[];
  /** The actors whose words count as an actor's: `china` takes in its officials and organs. */
  belongsTo(actor: ActorId, side: ActorId): boolean;
  /** What a user may mean by a name: forgiving of case, accents, Chinese, order and misspelling; best first, score 0 to 1. */
  suggest(name: string, limit: number): readonly { readonly actor: ActorRef; readonly score: number }[];
  /** Publisher of a name or an address. */
  publisher(nameOrUrl: string): PublisherEntry | null;
}
