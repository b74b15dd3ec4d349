import type { Block, Doc, DocNode, Inline } from '../../shared/richtext/doc.ts';
import { limits } from '../../shared/richtext/limits.ts';
import type { Audience } from '../../shared/api/basics.ts';
import type { Ctx } from '../kontor.ts';
import { membersOf } from '../spaces/membersOf.ts';
import { contentOf, type CheckedContent } from './contentOf.ts';

type Names = ReadonlyMap<string, string>;

/** Where content is going to stand. */
interface Place {
  id: string;
  audience: Audience;
}

/**
 * Content checked for its writer: whoever and whatever it mentions exists, and is called what it is called, people of partners with their
 * company. Other mentions become plain text, and so do, where outsiders read, all that name somebody or something outside of that space:
 * Kontor adds no true name to what the writer typed (negative case A09).
 */
export async function contentFor(ctx: Ctx, place: Place, given: { doc?: unknown; markdown?: string }, options: { mayBeEmpty?: boolean } = {}): Promise<CheckedContent> {
  const content = contentOf(given, options);
  const { persons, spaces } = content.mentions;
  if (persons.length + spaces.length === 0) return content;
  const outside = place.audience !== 'internal';
  const named = await ctx.db
    .selectFrom('person')
    .select(['id', 'name', 'company'])
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(persons))))
    .where('state', '<>', 'deactivated')
    .$if(outside, (query) => query.where((eb) => eb.exists(eb.selectFrom(membersOf(place.id).as('m')).select('m.person_id').whereRef('m.person_id', '=', 'person.id'))))
    .execute();
  const placed = await ctx.db
    .selectFrom('space')
    .select(['id', 'name'])
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(outside ? spaces.filter((space) => space === place.id) : spaces))))
    .execute();
  const names = new Map([...named.map((row) => [row.id, (row.company ? `${row.name} (${row.company})` : row.name).slice(0, limits.label)] as const), ...placed.map((row) => [row.id, row.name] as const)]);
  return contentOf({ doc: withTrueNames(content.doc, names) as Doc }, options);
}

function withTrueNames(node: DocNode, names: Names): DocNode {
  if (node.type === 'mention') {
    const label = names.get(node.attrs.id);
    return label === undefined ? ({ type: 'text', text: node.attrs.label } satisfies Inline) : { ...node, attrs: { ...node.attrs, label } };
  }
  if (!('content' in node) || !node.content) return node;
  return { ...node, content: (node.content as DocNode[]).map((child) => withTrueNames(child, names)) } as Block;
}
