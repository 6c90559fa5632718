import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Action, Invocation } from '../../model/reply.ts';
import { inEnglish, type OwnWords } from '../../reply/own-words.ts';
import { type Choice, sortActions } from '../shared/choices.ts';
import { pressId } from '../shared/sheet.ts';
import { shorten, tidy, visible } from '../shared/tidy.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The actions of a reply as its buttons and menus, and the flat list of commands that the sheet keeps for them. */
export interface Controls {
  readonly buttons: readonly APIButtonComponentWithCustomId[];
  readonly menus: readonly Row[];
  readonly actions: readonly Invocation[];
  /** Choices that no message has room for. */
  readonly left: number;
}

// Discord takes five rows of five; one row is kept for turning pages.
const limits = { buttons: 10, menus: 3, choices: 25 };

export function actionControls(of: readonly Action[], key: string): Controls {
  const { buttons, menus, actions, left } = sortActions(of, limits);
  return {
    buttons: buttons.map((choice) => actionButton(choice, key)),
    menus: menus.map((part, n) => menuRow(part.label, part.choices, { key, n })),
    actions,
    left,
  };
}

/** A menu in a row of its own. `n` tells the menus of one message apart. */
export function menuRow(label: string, choices: readonly Choice[], { key, n }: { key: string; n: number }): Row {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: pressId({ does: 'choose', key, n }),
    placeholder: named(label, 150),
    options: choices.slice(0, limits.choices).map(option),
  };
  return { type: ComponentType.ActionRow, components: [select] };
}

/** Back and on, each there but dead at its end, so that the buttons keep their place while somebody turns pages. */
export function turningButtons(
  does: 'page' | 'turn-sources',
  key: string,
  at: { index: number; total: number },
  say: OwnWords = inEnglish,
) {
  if (at.total < 2) return [];
  const turn = (label: string, n: number, disabled: boolean): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: say(label),
    // A dead button still needs an identifier that no other button has.
    custom_id: pressId({ does, key, n: disabled ? 90_000 + at.index + (label === 'Next' ? 1 : 0) : n }),
    disabled,
  });
  return [turn('Previous', at.index - 1, at.index === 0), turn('Next', at.index + 1, at.index === at.total - 1)];
}

export function sourcesButton(key: string, page: number, say: OwnWords = inEnglish): APIButtonComponentWithCustomId {
  const custom_id = pressId({ does: 'sources', key, n: page });
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label: say('Sources'), custom_id };
}

export function actionButton(choice: Choice, key: string): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: named(choice.label, 80),
    custom_id: pressId({ does: 'act', key, n: choice.action }),
  };
}

export function buttonRows(buttons: readonly APIButtonComponentWithCustomId[]): readonly Row[] {
  return Array.from({ length: Math.ceil(buttons.length / 5) }, (_, i) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(i * 5, i * 5 + 5),
  }));
}

function option({ label, description, action }: Choice): APISelectMenuOption {
  const base = { label: named(label, 100), value: String(action) };
  return description && visible(description) ? { ...base, description: named(description, 100) } : base;
}

function named(label: string, limit: number): string {
  const text = shorten(tidy(label).trim(), limit);
  return visible(text) ? text : '…';
}
