import type { ActionsBlock, ActionsBlockElement, Button, PlainTextOption, StaticSelect } from '@slack/types';
import type { Action, Invocation } from '../../../model/reply.ts';
import { inEnglish, type OwnWords } from '../../../reply/own-words.ts';
import { type Choice, sortActions } from '../../shared/choices.ts';
import { pressId } from '../../shared/sheet.ts';
import { tidy, visible } from '../../shared/tidy.ts';
import { plainText } from './message.ts';

/** The actions of a reply as its buttons and menus, and the flat list of commands that the sheet keeps for them. */
export interface Controls {
  readonly elements: readonly ActionsBlockElement[];
  readonly actions: readonly Invocation[];
  /** Choices that no message has room for. */
  readonly left: number;
}

// Slack takes 25 elements in a block of actions and 100 options in a menu; more than a few buttons cannot be read.
// https://docs.slack.dev/reference/block-kit/blocks/actions-block
const limits = { buttons: 5, menus: 10, choices: 100 };

export function actionControls(of: readonly Action[], key: string): Controls {
  const { buttons, menus, actions, left } = sortActions(of, limits);
  return {
    elements: [
      ...buttons.map((choice) => actionButton(choice, key)),
      ...menus.map((part, n) => menu(part.label, part.choices, { key, n })),
    ],
    actions,
    left,
  };
}

/** `n` tells the menus of one message apart. */
export function menu(label: string, choices: readonly Choice[], { key, n }: { key: string; n: number }): StaticSelect {
  return {
    type: 'static_select',
    action_id: pressId({ does: 'choose', key, n }),
    placeholder: plainText(label, 150),
    options: choices.slice(0, limits.choices).map(option),
  };
}

/** Back and on where there is anywhere to go, and from three pages on a menu that leaps. */
export function turningElements(
  does: 'page' | 'turn-sources',
  key: string,
  at: { readonly index: number; readonly total: number },
  say: OwnWords = inEnglish,
): readonly ActionsBlockElement[] {
  const turn = (label: string, n: number) => [button(say(label), pressId({ does, key, n }))];
  const leap = leaps(at);
  return [
    ...(at.index > 0 ? turn('Previous', at.index - 1) : []),
    ...(at.index < at.total - 1 ? turn('Next', at.index + 1) : []),
    ...(leap.length > 1
      ? [
          {
            type: 'overflow' as const,
            action_id: pressId({ does, key, n: 90_000 }),
            options: leap.map((n) => ({ text: plainText(say(`Page ${n + 1} of ${at.total}`), 75), value: String(n) })),
          },
        ]
      : []),
  ];
}

/** At most five pages, first and last among them, that lie neither here nor next to here. */
function leaps({ index, total }: { readonly index: number; readonly total: number }): readonly number[] {
  const far = Array.from({ length: total }, (_, n) => n).filter((n) => Math.abs(n - index) > 1);
  if (far.length <= 5) return far;
  return Array.from({ length: 5 }, (_, i) => far[Math.round((i * (far.length - 1)) / 4)]!);
}

export function actionButton(choice: Choice, key: string): Button {
  return button(choice.label, pressId({ does: 'act', key, n: choice.action }));
}

export function button(label: string, actionId: string): Button {
  return { type: 'button', text: plainText(label, 75), action_id: actionId };
}

export function actionsBlock(elements: readonly ActionsBlockElement[]): readonly ActionsBlock[] {
  return elements.length > 0 ? [{ type: 'actions', elements: [...elements] }] : [];
}

function option({ label, description, action }: Choice): PlainTextOption {
  const base = { text: plainText(label, 75), value: String(action) };
  return description && visible(tidy(description)) ? { ...base, description: plainText(description, 75) } : base;
}
