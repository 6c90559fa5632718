import en from '../../language/en/triggers.json' with { type: 'json' };
import other from '../../language/other/triggers.json' with { type: 'json' };
import zh from '../../language/zh/triggers.json' with { type: 'json' };
import type { EventKind } from '../../model/event.ts';

/**
 * Words that tell of one thing that took place. `noun` names the event itself ("the talks"), `verb` says that it takes
 * place. A `firm` trigger makes an event of a sentence that gives no date of its own but stands where the document's
 * date holds; others need a date beside them.
 */
export interface TriggerRow {
  /** Every form, the base form first. */
  readonly words: readonly string[];
  readonly kind: EventKind;
  readonly form: 'noun' | 'verb';
  readonly firm: boolean;
  /** What must or must not follow: 发言人 is a spokesperson, 通过 is mostly "by means of". */
  readonly guard?: string;
  /** What a Chinese word tells of, as an English noun: it stands in titles. */
  readonly gloss?: string;
  /** A sentence that tells of it, and one that holds the word and does not. */
  readonly example: string;
  readonly nearMiss: string;
  /** Where the class comes from. */
  readonly source: string;
}

export const english = en as readonly TriggerRow[];
export const chinese = zh as readonly TriggerRow[];
/** The few words that other languages need so that a dated sentence with two names is told as what it is. */
export const others = other as readonly TriggerRow[];
