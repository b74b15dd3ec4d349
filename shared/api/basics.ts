import { Type, type Static, type TSchema } from 'typebox';

/** A Kontor id: UUID version 7 (RFC 9562), made by the application, sortable by time. */
export const Id = Type.String({ format: 'uuid' });

/** A moment: RFC 3339 in UTC with milliseconds. */
export const Moment = Type.String({ format: 'date-time' });

/** A calendar day, YYYY-MM-DD (RFC 3339 full-date). */
export const Day = Type.String({ format: 'date' });

/** The pattern of a text with something to read in it. */
export const legible = '[\\p{L}\\p{N}]';

/** What a person is called, as it stands beside their texts and in mentions. */
export const PersonName = Type.String({ minLength: 1, maxLength: 120, pattern: legible });

/** A value that may be null; as a list of types, which validates and serialises faster than a union. */
export function Nullable<T extends TSchema>(of: T) {
  const plain = of as { type?: unknown; enum?: unknown[] };
  if (typeof plain.type !== 'string') return Type.Unsafe<Static<T> | null>({ anyOf: [of, { type: 'null' }] });
  return Type.Unsafe<Static<T> | null>({ ...of, type: [plain.type, 'null'], ...(plain.enum ? { enum: [...plain.enum, null] } : {}) });
}

/** One of the given words. */
export const OneOf = <const T extends readonly string[]>(...words: T) => Type.Unsafe<T[number]>({ type: 'string', enum: words });

/** Whether the asker may do a thing; a no says why with a code from the catalogue `refusals`. */
export const Ability = Type.Object({ allowed: Type.Boolean(), reason: Type.Optional(Type.String()) });
export type Ability = Static<typeof Ability>;

/** Rich text as the editor's JSON over the closed schema; the server checks it. */
export const Doc = Type.Object({ type: Type.Literal('doc') }, { additionalProperties: true });

/** Content as the editor's JSON (`doc`) or as Markdown; one of both. */
export const Content = { doc: Type.Optional(Doc), markdown: Type.Optional(Type.String({ maxLength: 100_000 })) };

/** A page of a list: `next` is the cursor of the following page, null at the end. */
export const PageOf = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) });

/** How a page of a list is asked for. */
export const Paging = { limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })), before: Type.Optional(Type.String({ maxLength: 200 })) };

/** RFC 9457 problem; `type` is stable, `detail` a sentence in the asker's language, `fields` names what to mend. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  fields: Type.Optional(Type.Array(Type.Object({ field: Type.String(), reason: Type.Optional(Type.String()), detail: Type.String() }))),
});
export type Problem = Static<typeof Problem>;

export const Audience = OneOf('internal', 'partners', 'public');
export type Audience = Static<typeof Audience>;
export const Language = OneOf('de', 'en');
export type Language = Static<typeof Language>;
export const Label = OneOf('public', 'internal', 'confidential', 'strictly-confidential');
export type Label = Static<typeof Label>;

/** Traffic Light Protocol 2.0 (FIRST), an optional second field beside the label. */
export const Tlp = OneOf('clear', 'green', 'amber', 'amber+strict', 'red');
export type Tlp = Static<typeof Tlp>;

/** Who reads: companies (id null: the house) and persons, as shown beside composer and post. */
export const Readers = Type.Object({ persons: Type.Integer(), companies: Type.Array(Type.Object({ id: Nullable(Id), name: Type.String(), persons: Type.Integer() })) });
export type Readers = Static<typeof Readers>;
