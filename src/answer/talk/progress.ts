import type { Line, Progress, Reply } from '../../model/reply.ts';
import { count, text } from '../../reply/parts.ts';

/**
 * A reply that is made while documents are still being read says so, and how far: what it does not find may be in one
 * that is not read yet. What is denied says it first.
 */
export function withProgress(reply: Reply, progress: Progress | null): Reply {
  if (progress === null) return reply;
  const far: Line = [count(progress.read), text(' of '), count(progress.of), text(' read')];
  const note: Line = reply.answered
    ? [text('Documents are still being read, '), ...far, text(': more may be known soon.')]
    : [text('Documents are still being read, '), ...far, text(': what is not found may be in one of the others.')];
  return { ...reply, reading: progress, notes: [note, ...reply.notes] };
}
