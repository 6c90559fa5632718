import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import {
  isArrayLiteralExpression,
  isBinaryExpression,
  isBlock,
  isCallExpression,
  isExpressionStatement,
  isIfStatement,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isRegularExpressionLiteral,
  isReturnStatement,
  isThrowStatement,
} from 'typescript/unstable/ast/is';
import type { Mutation } from './kinds.ts';

/** Calls in a chain that choose or order; without them the chain goes on with what it had. */
const choosing: ReadonlySet<string> = new Set(['filter', 'slice', 'sort', 'toSorted', 'reverse', 'toReversed']);

/** All that can be taken away from a file of code so that it still parses. */
export function mutationsOfCode(path: string, file: SourceFile): readonly Mutation[] {
  const { text } = file;
  const found: Mutation[] = [];
  const startOf = (node: Node) => node.getStart(file);
  const take = (kind: Mutation['kind'], start: number, end: number, put = '') =>
    found.push({ path, kind, start, end, with: put });
  const rows = (nodes: readonly Node[]) => {
    if (nodes.length < 2) return;
    nodes.forEach((node, n) => {
      if (n === 0) take('row', startOf(node), startOf(nodes[1]!));
      else take('row', nodes[n - 1]!.end, node.end);
    });
  };
  const visit = (node: Node): void => {
    // What an error says is for whoever mends the program.
    if (isThrowStatement(node)) return;
    if (isIfStatement(node) && !node.elseStatement && leaves(node.thenStatement)) {
      if (!saves(text.slice(startOf(node), node.end))) take('guard', startOf(node), node.end, ';');
    } else if (isBinaryExpression(node) && logical.has(node.operatorToken.kind)) {
      take('condition', startOf(node), startOf(node.right));
      take('condition', node.left.end, node.end);
    } else if (isExpressionStatement(node) && isCallExpression(node.expression)) {
      take('call', startOf(node), node.end, ';');
    } else if (isCallExpression(node) && isPropertyAccessExpression(node.expression)) {
      if (choosing.has(node.expression.name.text)) take('call', node.expression.expression.end, node.end);
    } else if (isArrayLiteralExpression(node)) rows(node.elements);
    else if (isObjectLiteralExpression(node) && node.properties.every((each) => isPropertyAssignment(each))) {
      if (!withinFunction(node)) rows(node.properties);
    } else if (isRegularExpressionLiteral(node)) {
      const start = startOf(node);
      for (const { from, to } of alternativesOf(text.slice(start, node.end))) take('row', start + from, start + to);
    }
    node.forEachChild(visit);
  };
  file.forEachChild(visit);
  return found;
}

const logical: ReadonlySet<SyntaxKind> = new Set([SyntaxKind.AmpersandAmpersandToken, SyntaxKind.BarBarToken]);

/** Nothing in, nothing out: such a guard mostly saves time, and what follows would come to the same. */
function saves(guard: string): boolean {
  return /^if \([\w.]+\.(?:length|size) === 0\) return (?:\[\]|null);$/.test(guard);
}

/** A branch that only leaves is a guard. */
function leaves(node: Node): boolean {
  if (isBlock(node)) return node.statements.length > 0 && leaves(node.statements.at(-1)!);
  return (
    isReturnStatement(node) ||
    isThrowStatement(node) ||
    node.kind === SyntaxKind.ContinueStatement ||
    node.kind === SyntaxKind.BreakStatement
  );
}

/** An object in a function is its result, not data: a property that is taken from it would be a fault of types. */
function withinFunction(node: Node): boolean {
  for (let each: Node | undefined = node.parent; each; each = each.parent) {
    if (functions.has(each.kind)) return true;
  }
  return false;
}

const functions: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.MethodDeclaration,
]);

/** The alternatives of an expression, each with the bar that it goes with; offsets into its text. */
export function alternativesOf(expression: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  const open: { start: number; bars: number[] }[] = [{ start: 1, bars: [] }];
  const end = expression.lastIndexOf('/');
  let inClass = false;
  const close = (at: number) => {
    const { start, bars } = open.pop()!;
    if (bars.length === 0) return;
    const edges = [start - 1, ...bars, at];
    for (let n = 0; n + 1 < edges.length; n += 1) {
      if (n === 0) found.push({ from: start, to: bars[0]! + 1 });
      else found.push({ from: edges[n]!, to: edges[n + 1]! });
    }
  };
  for (let at = 1; at < end; at += 1) {
    const sign = expression[at];
    if (sign === '\\') at += 1;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') {
      const head = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(expression.slice(at))![0];
      at += head.length - 1;
      open.push({ start: at + 1, bars: [] });
    } else if (sign === '|') open.at(-1)!.bars.push(at);
    else if (sign === ')') close(at);
  }
  close(end);
  return found;
}
