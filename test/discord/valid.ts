import { ContainerBuilder, resolveBuilder } from 'discord.js';
// @ts-expect-error the package ships no types for this export
import * as spec from 'discord-api-spec/zod';

type Json = Readonly<Record<string, unknown>>;

/** What a person reads or presses in a message: every component, those inside others as well. */
export function componentsOf(components: readonly unknown[]): readonly Json[] {
  return components.flatMap((each) => {
    const component = each as Json;
    const inner = [
      ...((component.components as unknown[]) ?? []),
      ...(component.accessory ? [component.accessory] : []),
    ];
    return [component, ...componentsOf(inner)];
  });
}

/** Errors of a message body, empty where it is good: Discord's own schema, its builders, and the rules that both leave out. */
export function messageErrors(body: Json, schema: Schema, contentLimit = 2000): readonly string[] {
  const parsed = schema.safeParse(withoutNonce(body));
  const errors = parsed.success ? [] : [`schema: ${JSON.stringify(parsed.error?.issues).slice(0, 600)}`];
  const components = componentsOf((body.components as unknown[]) ?? []);
  const v2 = ((body.flags as number) ?? 0) & 32768;
  if (v2 && (body.content || (body.embeds as unknown[])?.length)) errors.push('content or embeds beside components v2');
  if (!v2 && components.some((each) => (each.type as number) > 8)) errors.push('components v2 without their flag');
  if (typeof body.content === 'string' && body.content.length > contentLimit) errors.push('content too long');
  if (v2 && components.length === 0) errors.push('an empty message');
  if (!v2 && !body.content && components.length === 0) errors.push('an empty message');
  if (JSON.stringify((body.allowed_mentions as Json)?.parse) !== '[]') errors.push('mentions are allowed');
  if (components.length > 40) errors.push(`${components.length} components`);
  const texts = components.filter((each) => each.type === 10).map((each) => String(each.content));
  if (texts.join('').length > 4000) errors.push(`${texts.join('').length} units of text`);
  if (texts.some((each) => each.trim() === '')) errors.push('an empty text');
  const ids = components.map((each) => each.custom_id).filter((id) => id !== undefined);
  if (new Set(ids).size !== ids.length) errors.push('equal custom_ids');
  errors.push(...components.flatMap(componentErrors), ...builderErrors((body.components as Json[]) ?? []));
  return errors;
}

interface Schema {
  safeParse(value: unknown): { success: boolean; error?: { issues: unknown } };
}

// discord.js writes nonces into callbacks, which the schema of callbacks does not know.
function withoutNonce({ enforce_nonce: _, ...body }: Json): Json {
  return body;
}

function componentErrors(component: Json): readonly string[] {
  if (component.type === 2) {
    const link = component.style === 5;
    if (link !== (component.url !== undefined)) return ['a link button and its url belong together'];
    if (!link && !component.custom_id) return ['a button without custom_id'];
    return component.label || component.emoji ? [] : ['a button without label'];
  }
  if (component.type === 1) {
    const inner = component.components as Json[];
    return inner.some((each) => each.type === 3) && inner.length > 1 ? ['a menu beside something in its row'] : [];
  }
  if (component.type !== 3) return [];
  const options = component.options as Json[];
  const values = options.map((each) => each.value);
  return new Set(values).size === values.length ? [] : ['equal values in a menu'];
}

function builderErrors(components: readonly Json[]): readonly string[] {
  try {
    for (const each of components) if (each.type === 17) resolveBuilder(each as never, ContainerBuilder).toJSON();
    return [];
  } catch (error) {
    return [`builder: ${String(error).slice(0, 300)}`];
  }
}

export const schemas = {
  message: spec.MessageCreateRequestSchema as Schema,
  edit: spec.IncomingWebhookUpdateRequestPartialSchema as Schema,
  followUp: spec.IncomingWebhookRequestPartialSchema as Schema,
  reply: spec.CreateMessageInteractionCallbackRequestSchema as Schema,
  update: spec.UpdateMessageInteractionCallbackRequestSchema as Schema,
  completion: spec.ApplicationCommandAutocompleteCallbackRequestSchema as Schema,
  command: spec.ApplicationCommandUpdateRequestSchema as Schema,
};
