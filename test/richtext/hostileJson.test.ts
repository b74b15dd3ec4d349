import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDoc } from '../../shared/richtext/checkDoc.ts';
import { limits } from '../../shared/richtext/schema.ts';
import { doc, paragraph, refusal, text } from './cast.ts';

/** A list that counts how many of its entries were looked at. */
function counted(length: number, entry: unknown) {
  const seen = { entries: 0 };
  const list = new Proxy(
    Array.from({ length }, () => entry),
    {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) seen.entries += 1;
        return Reflect.get(target, key, receiver);
      },
    },
  );
  return { list, seen };
}

function nested(type: string, depth: number) {
  let node: object = paragraph(text('tief'));
  for (let level = 0; level < depth; level += 1) node = { type, content: [node] };
  return node;
}

const cells = (count: number, attrs = {}) =>
  Array.from({ length: count }, () => ({ type: 'tableCell', attrs, content: [{ type: 'paragraph' }] }));
const table = (rows: number, columns: number, attrs = {}) => ({
  type: 'table',
  content: Array.from({ length: rows }, () => ({ type: 'tableRow', content: cells(columns, attrs) })),
});

describe('hostile JSON', () => {
  it('of depth 100,000 ends at the depth limit', () => {
    assert.match(refusal(doc(nested('blockquote', 100_000))), /^too-deep at "(\/content\/0){31}" \(blockquote\)$/);
    const source = `${'{"type":"doc","content":['.repeat(100_000)}${']}'.repeat(100_000)}`;
    assert.match(refusal(JSON.parse(source)), /^too-deep/);
  });

  it('as deep as the limit is accepted', () => {
    assert.equal(refusal(doc(nested('blockquote', limits.depth - 2))), 'accepted');
    assert.match(refusal(doc(nested('blockquote', limits.depth - 1))), /^too-deep/);
  });

  it('with a million nodes is refused before one of them is read', () => {
    const { list, seen } = counted(1_000_000, paragraph());
    assert.equal(refusal({ type: 'doc', content: list }), 'too-many-nodes at "" (doc)');
    assert.equal(seen.entries, 0);
  });

  it('with a million nodes in small lists is read no further than the limit', () => {
    const { list, seen } = counted(9_000, {
      type: 'bulletList',
      content: Array.from({ length: 100 }, () => ({ type: 'listItem', content: [paragraph()] })),
    });
    assert.match(refusal({ type: 'doc', content: list }), /^too-many-nodes/);
    assert.ok(seen.entries <= 100, `${seen.entries} entries read`);
  });

  it('with a million marks or attributes is not read through', () => {
    const { list, seen } = counted(1_000_000, { type: 'bold' });
    assert.match(refusal(doc(paragraph({ type: 'text', text: 'a', marks: list }))), /^wrong-marks/);
    assert.equal(seen.entries, 0);
    const attrs = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`on${index}`, 'x']));
    assert.deepEqual(checkDoc(doc({ type: 'heading', attrs })), doc({ type: 'heading', attrs: { level: 2 } }));
  });

  it('with too much text is refused, in one piece or in many', () => {
    assert.match(refusal(doc(paragraph(text('a'.repeat(limits.bytes + 1))))), /^too-large/);
    assert.match(refusal(doc(...Array.from({ length: 300 }, () => paragraph(text('ä'.repeat(500)))))), /^too-large at ""/);
    assert.match(refusal(doc({ type: 'image', attrs: { fileId: 'x'.repeat(10_000_000) } })), /^wrong-attribute/);
  });

  it('with too many or too wide cells is refused', () => {
    assert.equal(refusal(doc(table(20, 100))), 'accepted');
    assert.match(refusal(doc(table(21, 100))), /^too-many-cells/);
    assert.match(refusal(doc(table(1, 101))), /^too-many-cells at "\/content\/0\/content\/0" \(tableRow\)/);
    assert.match(refusal(doc(table(1, 2, { colspan: 100 }))), /^too-many-cells/);
    assert.match(refusal(doc(table(1, 1, { colspan: 1e9 }))), /^wrong-attribute/);
    assert.match(refusal(doc(table(1, 1, { colspan: 2, colwidth: [1] }))), /^wrong-attribute/);
  });

  it('gains nothing by prototypes', () => {
    const source =
      '{"type":"doc","__proto__":{"marks":[]},"content":[{"type":"heading","attrs":{"__proto__":{"level":4,"polluted":1},"constructor":{"prototype":{"polluted":1}}}}]}';
    assert.deepEqual(checkDoc(JSON.parse(source)), doc({ type: 'heading', attrs: { level: 2 } }));
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    for (const type of ['__proto__', 'toString', 'hasOwnProperty']) assert.match(refusal(doc({ type })), /^unknown-node/);
    assert.match(refusal(Object.create({ type: 'doc', content: [paragraph()] })), /^unknown-node/);
    assert.equal(
      Object.getPrototypeOf(checkDoc(JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":[]}]}')).content[0]),
      Object.prototype,
    );
  });

  it('with a type that is a bomb itself is named in few letters', () => {
    assert.match(refusal(doc({ type: 'x'.repeat(1_000_000) })), /^unknown-node at "\/content\/0" \(x{40}\)$/);
    let list: unknown[] = [];
    for (let level = 0; level < 100_000; level += 1) list = [list];
    assert.match(refusal(doc({ type: list })), /^unknown-node/);
  });
});
