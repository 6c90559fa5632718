import { AttacheError } from '../model/error.ts';

/** Two ends of a wire: a worker's port or a socket. Messages are what structured clone and the socket's JSON both carry. */
export interface Channel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, with the reason where there is one. */
  onClose(listener: (reason: Error | null) => void): void;
}

/** One call of a method of an object at the other end; `of` opens it where it takes an opening ("reader" of collections). */
export interface Call {
  readonly target: string;
  readonly of?: readonly unknown[];
  readonly method: string;
  readonly args: readonly unknown[];
}

/** Carries out a call; `tell` sends word of how far it is. */
export type Handle = (call: Call, tell: (progress: unknown) => void) => Promise<unknown>;

type Request = { readonly id: number; readonly call: Call };
type Response =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly error: { readonly code: string; readonly message: string } };

/** Answers the calls that come in. */
export function serve(channel: Channel, handle: Handle): void {
  channel.onMessage((message) => {
    const { id, call } = message as Request;
    const post = (response: Response) => channel.post(response);
    handle(call, (progress) => post({ id, progress })).then(
      (result) => post({ id, result }),
      (error: unknown) => post({ id, error: wireError(error) }),
    );
  });
}

export function wireError(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof AttacheError) return { code: error.code, message: error.message };
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
  tell(progress: unknown): void;
}

/** The end that calls. When the wire closes, what is under way fails with `closed`. */
export function caller(channel: Channel, closed: (reason: Error | null) => AttacheError): Handle {
  const pending = new Map<number, Pending>();
  let last = 0;
  let end: AttacheError | null = null;
  channel.onMessage((message) => {
    const response = message as Response;
    const one = pending.get(response.id);
    if (!one) return;
    if ('progress' in response) return one.tell(response.progress);
    pending.delete(response.id);
    if ('error' in response) one.reject(new AttacheError(response.error.code, response.error.message));
    else one.resolve(response.result);
  });
  channel.onClose((reason) => {
    end = closed(reason);
    for (const one of pending.values()) one.reject(end);
    pending.clear();
  });
  return (call, tell) =>
    new Promise((resolve, reject) => {
      if (end) return reject(end);
      last += 1;
      pending.set(last, { resolve, reject, tell });
      channel.post({ id: last, call } satisfies Request);
    });
}

/** The methods of an object, called where it is. */
export type Targets = Readonly<Record<string, (...of: readonly never[]) => object>>;

/** Finds the object and its method by name: own methods of the objects named in `targets`, nothing else. */
export function dispatcher(targets: Targets): Handle {
  return async ({ target, of = [], method, args }, tell) => {
    const open = Object.hasOwn(targets, target) ? targets[target] : undefined;
    const object = open?.(...(of as readonly never[]));
    const found: unknown = object && Object.hasOwn(object, method) ? object[method as keyof typeof object] : undefined;
    if (typeof found !== 'function') throw new AttacheError('no-such-call', `there is no ${target}.${method}`);
    return found.call(object, ...args.map((arg) => (arg === tellMark ? tell : arg)));
  };
}

/** Stands in the arguments for the function that is told how far a call is. */
const tellMark = '\u0001tell';

/** An object whose methods are carried out at the other end. A function among the arguments is told of progress. */
export function remote<T extends object>(call: Handle, target: string, of?: readonly unknown[]): T {
  const method =
    (name: string) =>
    (...given: readonly unknown[]) => {
      const tell = given.find((arg) => typeof arg === 'function') as ((progress: unknown) => void) | undefined;
      const args = given.map((arg) => (typeof arg === 'function' ? tellMark : arg));
      return call({ target, ...(of && { of }), method: name, args }, tell ?? (() => undefined));
    };
  // `then` must stay absent, or awaiting the object would call it.
  return new Proxy({} as T, {
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? method(name) : undefined),
  });
}
