/** An error for a person at the command line or in the log: the message names what, where and what to do. */
export class AttacheError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'AttacheError';
    this.code = code;
  }
}
