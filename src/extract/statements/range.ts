/** Indices into a list of words, the end excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
