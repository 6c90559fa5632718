import { Ajv, type ValidateFunction } from 'ajv';
import { slackDefinitions } from './schema.ts';

export type Json = Readonly<Record<string, unknown>>;

const definitions = slackDefinitions() as Readonly<
  Record<string, { readonly properties?: { readonly type?: { readonly const?: string } } }>
>;
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema({ $id: 'slack', definitions });

/** The definition of each kind of block, so that an error names the field and not twenty kinds that it might have been. */
const blockNames = new Map(
  Object.entries(definitions)
    .filter(([name]) => name.endsWith('Block'))
    .flatMap(([name, schema]) => {
      const type = schema.properties?.type?.const;
      return type ? [[type, name] as const] : [];
    }),
);

function errorsOf(name: string, value: unknown): readonly string[] {
  const validate: ValidateFunction | undefined = ajv.getSchema(`slack#/definitions/${name}`);
  if (!validate) return [`no schema for ${name}`];
  return validate(value) ? [] : (validate.errors ?? []).map((each) => `${name}${each.instancePath} ${each.message}`);
}

/** What Slack would say against a message. */
export function messageErrors(message: { readonly text?: unknown; readonly blocks?: unknown }): readonly string[] {
  const blocks = (message.blocks ?? []) as readonly Json[];
  return [
    ...(typeof message.text === 'string' && message.text.trim() !== '' ? [] : ['a message without its fallback text']),
    ...within('text', message.text, 40_000),
    ...(blocks.length > 50 ? ['more than 50 blocks'] : []),
    ...(blocks.filter((block) => block.type === 'table').length > 1 ? ['only_one_table_allowed'] : []),
    ...blocksErrors(blocks),
  ];
}

/** What Slack would say against a window or a home tab. */
export function viewErrors(view: Json): readonly string[] {
  const blocks = (view.blocks ?? []) as readonly Json[];
  const name = view.type === 'home' ? 'HomeView' : 'ModalView';
  return [
    ...errorsOf(name, { ...view, blocks: [] }),
    ...(blocks.length === 0 || blocks.length > 100 ? ['a view takes 1 to 100 blocks'] : []),
    ...(view.type === 'modal' ? within('title', (view.title as Json | undefined)?.text, 24) : []),
    ...within('private_metadata', view.private_metadata ?? '', 3_000),
    ...(blocks.some((block) => block.type === 'table' || block.type === 'markdown')
      ? ['a block for messages only']
      : []),
    ...blocksErrors(blocks),
  ];
}

/** What Slack would say against the choices of an external menu. */
export function optionsErrors(options: readonly Json[]): readonly string[] {
  return [...(options.length > 100 ? ['more than 100 options'] : []), ...options.flatMap(optionErrors)];
}

function blocksErrors(blocks: readonly Json[]): readonly string[] {
  const ids = blocks.flatMap((block) => (block.block_id ? [String(block.block_id)] : []));
  return [
    ...(new Set(ids).size < ids.length ? ['two blocks of one block_id'] : []),
    ...ids.flatMap((id) => within('block_id', id, 255)),
    ...blocks.flatMap((block) => errorsOf(blockNames.get(String(block.type)) ?? 'unknown', block)),
    ...blocks.flatMap(limitErrors),
  ];
}

// https://docs.slack.dev/reference/block-kit/blocks, and shared/facts/platforms.md
function limitErrors(block: Json): readonly string[] {
  const elements = (block.elements ?? []) as readonly Json[];
  switch (block.type) {
    case 'header':
      return within('header', (block.text as Json).text, 150);
    case 'section':
      return sectionErrors(block);
    case 'context':
      return [...counted('context', elements, 10), ...elements.flatMap((each) => textErrors(each, 3_000))];
    case 'actions':
      return [...counted('actions', elements, 25), ...actionErrors(elements)];
    case 'rich_text':
      return [...counted('rich_text', elements, 1_000), ...elements.flatMap(richErrors)];
    case 'table':
      return tableErrors(block.rows as readonly (readonly Json[])[]);
    case 'divider':
      return [];
    default:
      return [`nobody has looked up the limits of ${String(block.type)}`];
  }
}

function sectionErrors(block: Json): readonly string[] {
  const fields = block.fields as readonly Json[] | undefined;
  return [
    ...(block.text || fields ? [] : ['a section without text']),
    ...(block.text ? textErrors(block.text as Json, 3_000) : []),
    ...(fields ? [...counted('fields', fields, 10), ...fields.flatMap((field) => textErrors(field, 2_000))] : []),
  ];
}

/** Mentions can be made in `mrkdwn` only; nobody's document or question may make one. */
function textErrors(of: Json, limit: number): readonly string[] {
  const text = String(of.text);
  const bare = text.replace(/<https?:\/\/[^<>|\s]+\|[^<>|]+>|<@[UW][A-Z0-9]+>|<#C[A-Z0-9]+>/g, '');
  const loose = of.type === 'mrkdwn' && /[<>]|&(?!amp;|lt;|gt;)/.test(bare);
  return [...within('text', text, limit), ...(loose ? [`unescaped: ${bare.slice(0, 200)}`] : [])];
}

function actionErrors(elements: readonly Json[]): readonly string[] {
  const ids = elements.map((each) => String(each.action_id));
  return [
    ...(new Set(ids).size < ids.length ? ['two elements of one action_id'] : []),
    ...ids.flatMap((id) => within('action_id', id, 255)),
    ...elements.flatMap((each) => {
      if (each.type === 'button')
        return [...within('button', (each.text as Json).text, 75), ...within('value', each.value ?? '', 2_000)];
      const options = (each.options ?? []) as readonly Json[];
      const placeholder = within('placeholder', (each.placeholder as Json | undefined)?.text ?? '', 150);
      if (each.type === 'overflow') return [...counted('overflow', options, 5, 2), ...options.flatMap(optionErrors)];
      if (each.type === 'static_select')
        return [...counted('menu', options, 100), ...options.flatMap(optionErrors), ...placeholder];
      return each.type === 'external_select' ? placeholder : [`an element of kind ${String(each.type)}`];
    }),
  ];
}

function optionErrors(option: Json): readonly string[] {
  const description = option.description as Json | undefined;
  return [
    ...within('option', (option.text as Json).text, 75),
    ...(String((option.text as Json).text) === '' ? ['an option without words'] : []),
    ...within('option value', option.value, 150),
    ...(description ? within('description', description.text, 75) : []),
  ];
}

function richErrors(part: Json): readonly string[] {
  const elements = (part.elements ?? []) as readonly Json[];
  if (elements.length === 0) return ['an empty part of rich text'];
  if (part.type === 'rich_text_list') return elements.flatMap(richErrors);
  return elements.flatMap((each) => (each.text === '' ? ['an empty text in rich text'] : []));
}

function tableErrors(rows: readonly (readonly Json[])[]): readonly string[] {
  const units =
    JSON.stringify(rows)
      .match(/"text":"(?:[^"\\]|\\.)*"/g)
      ?.join('').length ?? 0;
  return [
    ...(rows.length > 100 ? ['more than 100 rows'] : []),
    ...(rows.some((row) => row.length > 20 || row.length === 0) ? ['a row of none or more than 20 cells'] : []),
    ...(units > 12_000 ? ['a table of more than 10,000 characters'] : []),
  ];
}

function counted(what: string, of: readonly unknown[], most: number, least = 1): readonly string[] {
  return of.length < least || of.length > most ? [`${what} of ${of.length}, not ${least} to ${most}`] : [];
}

function within(what: string, text: unknown, limit: number): readonly string[] {
  return typeof text === 'string' && text.length <= limit ? [] : [`${what} of more than ${limit} characters, or none`];
}
