import { markRules } from './attrRules.ts';
import { checkAttrs } from './checkAttrs.ts';
import { isRecord, own, type Place, refuse, typeIn } from './checkPlace.ts';
import type { Mark } from './doc.ts';
import { type MarkName, marks as specs } from './names.ts';

const order = Object.keys(specs);

/** The marks of a node in the schema's order; doubles, and `code` beside another, are refused. */
export function checkMarks(json: unknown, place: Place): Mark[] {
  if (json === undefined) return [];
  if (!Array.isArray(json) || json.length > order.length) refuse('wrong-marks', place);
  const marks = json.map((mark, index) => checkMark(mark, { ...place, path: `${place.path}/marks/${index}` }));
  const types = new Set(marks.map((mark) => mark.type));
  if (types.size < marks.length || (types.has('code') && types.size > 1)) refuse('wrong-marks', place);
  return marks.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
}

function checkMark(json: unknown, place: Place): Mark {
  const type = isRecord(json) ? (typeIn(specs, json) as MarkName | undefined) : undefined;
  if (!isRecord(json) || !type) refuse('unknown-mark', place);
  const attrs = checkAttrs(own(json, 'attrs'), { spec: specs[type], rules: markRules[type] }, place);
  return { type, ...(attrs && { attrs }) } as Mark;
}
