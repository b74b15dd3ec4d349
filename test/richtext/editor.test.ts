import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getSchema } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { marks, nodes } from '../../shared/richtext/names.ts';
import { schema } from '../../shared/richtext/schema.ts';

const editor = getSchema([StarterKit.configure({ underline: false })]);
const ours = { ...nodes, ...marks } as Record<
  string,
  { content?: string; group?: string; marks?: string; excludes?: string; attrs?: object }
>;

describe("the editor's own extensions", () => {
  for (const type of [...Object.values(editor.nodes), ...Object.values(editor.marks)])
    it(`agree with the schema on ${type.name}`, () => {
      const own = ours[type.name];
      assert.ok(own, 'the schema knows it');
      for (const key of ['content', 'group', 'marks', 'excludes'] as const) assert.equal(own[key], (type.spec as typeof own)[key], key);
      const given = Object.keys(type.spec.attrs ?? {});
      const added = type.name === 'blockquote' ? ['commentId', 'author'] : [];
      for (const key of Object.keys(own.attrs ?? {})) assert.ok([...given, ...added].includes(key), `attribute ${key}`);
    });

  it('put marks in the same order', () => assert.deepEqual(Object.keys(schema.marks), Object.keys(editor.marks)));
});
