/** Why a rich text was refused; stable, for the catalogue of refusals. */
export type RichTextCode =
  | 'too-large'
  | 'too-deep'
  | 'too-many-nodes'
  | 'too-many-cells'
  | 'too-complex'
  | 'not-a-node'
  | 'unknown-node'
  | 'unknown-mark'
  | 'wrong-marks'
  | 'wrong-text'
  | 'wrong-attribute'
  | 'wrong-content';

/** A rich text outside the schema or its limits: `path` is a JSON Pointer (RFC 6901) to the place, `node` the kind of node there. */
export class RichTextError extends Error {
  override name = 'RichTextError';
  readonly code: RichTextCode;
  readonly path: string;
  readonly node: string;

  constructor(code: RichTextCode, path: string, node: string) {
    super(`Rich text refused: ${code} at "${path}" (${node})`);
    this.code = code;
    this.path = path;
    this.node = node;
  }
}
