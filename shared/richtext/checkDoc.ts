import type { MarkType, NodeType } from 'prosemirror-model';
import { nodeRules } from './attrRules.ts';
import { checkAttrs } from './checkAttrs.ts';
import { checkMarks } from './checkMarks.ts';
import { isRecord, own, type Place, refuse, typeIn } from './checkPlace.ts';
import { cleanText } from './clean.ts';
import { type Doc, type DocNode, joinTexts, marksOf } from './doc.ts';
import { limits } from './limits.ts';
import { type NodeName, nodes as specs } from './names.ts';
import { schema } from './schema.ts';

type Found = { nodes: number; cells: number; length: number };

/**
 * Accepts a rich text from outside: the same document in normal form (defaults filled in, unknown attributes and links on
 * mentions and files dropped, texts joined), fit for the schema and free of foreign prototypes. Its time is linear in the limits, whatever comes in.
 * @throws RichTextError with code, place and node for anything outside the schema or its limits
 */
export function checkDoc(json: unknown): Doc {
  const root = { path: '', node: 'doc', depth: 0 };
  const doc = checkNode(json, root, { nodes: 0, cells: 0, length: 0 });
  if (doc.type !== 'doc') refuse('wrong-content', { ...root, node: doc.type });
  if (marksOf(doc).length > 0) refuse('wrong-marks', root);
  if (new TextEncoder().encode(JSON.stringify(doc)).length > limits.bytes) refuse('too-large', root);
  return doc;
}

function checkNode(json: unknown, above: Place, found: Found): DocNode {
  if (!isRecord(json)) refuse('not-a-node', above);
  const type = typeIn(specs, json) as NodeName | undefined;
  if (!type) refuse('unknown-node', { ...above, node: firstLetters(own(json, 'type')) });
  const place = { ...above, node: type };
  count(type, place, found);
  const marks = checkMarks(own(json, 'marks'), place).filter((mark) => mark.type !== 'link' || type === 'text' || type === 'hardBreak');
  const carried = marks.length > 0 && { marks };
  if (type === 'text') return { type, text: checkText(own(json, 'text'), place, found), ...carried };
  const attrs = checkAttrs(own(json, 'attrs'), { spec: specs[type], rules: nodeRules[type] }, place);
  const content = checkContent(own(json, 'content'), place, found);
  // The rules and the schema have just proved the shape that the type names.
  return { type, ...(attrs && { attrs }), ...(content.length > 0 && { content }), ...carried } as DocNode;
}

// A string only: to write out a list as deep as the stack would end the process.
const firstLetters = (name: unknown) => (typeof name === 'string' ? name.slice(0, 40) : typeof name);

function count(type: NodeName, place: Place, found: Found) {
  if (++found.nodes > limits.nodes) refuse('too-many-nodes', place);
  if ((type === 'tableCell' || type === 'tableHeader') && ++found.cells > limits.tableCells) refuse('too-many-cells', place);
  if (place.depth > limits.depth) refuse('too-deep', place);
}

function checkContent(json: unknown, place: Place, found: Found): DocNode[] {
  if (json !== undefined && !Array.isArray(json)) refuse('wrong-content', place);
  const given: unknown[] = json ?? [];
  if (found.nodes + given.length > limits.nodes) refuse('too-many-nodes', place);
  const type = schema.nodes[place.node] as NodeType;
  let match = type.contentMatch;
  const children = given.map((child, index) => {
    const below = { path: `${place.path}/content/${index}`, node: place.node, depth: place.depth + 1 };
    const node = checkNode(child, below, found);
    below.node = node.type;
    match = match.matchType(schema.nodes[node.type] as NodeType) ?? refuse('wrong-content', below);
    for (const mark of marksOf(node)) if (!type.allowsMarkType(schema.marks[mark.type] as MarkType)) refuse('wrong-marks', below);
    return node;
  });
  if (!match.validEnd) refuse('wrong-content', place);
  if (width(children) > limits.columns) refuse('too-many-cells', place);
  return joinTexts(children);
}

const width = (nodes: DocNode[]) =>
  nodes.reduce((sum, node) => sum + ('attrs' in node && 'colspan' in node.attrs ? node.attrs.colspan : 0), 0);

function checkText(json: unknown, place: Place, found: Found): string {
  if (typeof json !== 'string' || json === '') refuse('wrong-text', place);
  found.length += json.length;
  if (found.length > limits.bytes) refuse('too-large', place);
  return cleanText(json);
}
