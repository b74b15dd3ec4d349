import type { AttrRules } from './attrRules.ts';
import { isRecord, own, type Place, refuse } from './checkPlace.ts';

type Spec = object & { readonly attrs?: Readonly<Record<string, { readonly default: unknown }>> };

/** The attributes of a node or mark in stored form: each one by its rule, missing ones by their default, unknown ones dropped. */
export function checkAttrs(json: unknown, by: { spec: Spec; rules: AttrRules | undefined }, place: Place) {
  if (json !== undefined && !isRecord(json)) refuse('wrong-attribute', place);
  if (!by.rules) return undefined;
  const attrs: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(by.rules)) {
    const given = json && own(json, name);
    const value = rule(given ?? by.spec.attrs?.[name]?.default ?? null, attrs);
    if (value === undefined) refuse('wrong-attribute', { ...place, path: `${place.path}/attrs/${name}` });
    attrs[name] = value;
  }
  return attrs;
}
