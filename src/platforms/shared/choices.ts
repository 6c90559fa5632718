import type { Action, Invocation } from '../../model/reply.ts';
import { shorten } from './tidy.ts';

/** A choice that leads to an action of the sheet. */
export interface Choice {
  readonly label: string;
  readonly description?: string;
  readonly action: number;
}

/** How many buttons and menus a platform's message takes, and how many choices one menu. */
export interface ChoiceLimits {
  readonly buttons: number;
  readonly menus: number;
  readonly choices: number;
}

interface Menu {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** The actions of a reply sorted into buttons and menus, and the flat list of commands that the sheet keeps for them. */
export interface Sorted {
  readonly buttons: readonly Choice[];
  readonly menus: readonly Menu[];
  readonly actions: readonly Invocation[];
  /** Choices that no message has room for. */
  readonly left: number;
}

/** Buttons that find no room go into a menu of their own; a menu with too many choices is parted. */
export function sortActions(of: readonly Action[], limits: ChoiceLimits): Sorted {
  const actions: Invocation[] = [];
  const add = (label: string, invocation: Invocation): Choice => ({ label, action: actions.push(invocation) - 1 });
  const single = of.filter((action) => action.kind === 'button').map((action) => add(action.label, action.invocation));
  const listed: Menu[] = of
    .filter((action) => action.kind === 'menu')
    .filter((menu) => menu.choices.length > 0)
    .map((menu) => ({
      label: menu.label,
      choices: menu.choices.map((choice) => add(choice.label, choice.invocation)),
    }));
  const more = single.slice(limits.buttons);
  if (more.length > 0) listed.push({ label: 'More', choices: more });
  const parts = listed.flatMap((menu) => inParts(menu, limits.choices));
  return {
    buttons: single.slice(0, limits.buttons),
    menus: parts.slice(0, limits.menus),
    actions,
    left: parts.slice(limits.menus).reduce((sum, part) => sum + part.choices.length, 0),
  };
}

function inParts({ label, choices }: Menu, most: number): readonly Menu[] {
  const count = Math.ceil(choices.length / most);
  return Array.from({ length: count }, (_, i) => ({
    label: count > 1 ? `${shorten(label, 120)} (${i + 1} of ${count})` : label,
    choices: choices.slice(i * most, (i + 1) * most),
  }));
}
