import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonical } from '../../server/audit/canonical.ts';
import { grow, growing, leafHash, levelsOf, proofOf, rootByProof, rootOf } from '../../server/audit/tree.ts';

// The leaves and roots with which Certificate Transparency's own implementations are tested (RFC 6962).
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = inputs.map((input) => leafHash(Buffer.from(input, 'hex')));

test('a growing tree has the roots of RFC 6962 at every size, also when it is put away between two leaves', () => {
  let tree = growing();
  assert.equal(rootOf(tree).toString('hex'), roots[0]);
  for (const [at, leaf] of leaves.entries()) {
    tree = growing(tree.size, Buffer.concat(tree.peaks));
    grow(tree, leaf);
    assert.equal(rootOf(tree).toString('hex'), roots[at + 1]);
  }
});

test('the path of a leaf is the one of RFC 6962', () => {
  const path = proofOf(levelsOf(Buffer.concat(leaves)), 5).map((hash) => hash.toString('hex'));
  assert.deepEqual(path, ['bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7']);
});

test('every leaf of every size leads to the root, and to no root with a path, place or leaf that is not its own', () => {
  const tree = growing();
  for (let size = 1; size <= 70; size++) {
    grow(tree, leafHash(`leaf ${size - 1}`));
    const hashes = Array.from({ length: size }, (_, at) => leafHash(`leaf ${at}`));
    const levels = levelsOf(Buffer.concat(hashes));
    const root = rootOf(tree);
    assert.deepEqual(levels.at(-1), root);
    for (const [at, leaf] of hashes.entries()) {
      const proof = proofOf(levels, at);
      assert.deepEqual(rootByProof(leaf, { at, size, proof }), root);
      assert.notDeepEqual(rootByProof(leafHash('forged'), { at, size, proof }), root);
      assert.notDeepEqual(rootByProof(leaf, { at: at + 1, size, proof }), root);
      assert.equal(rootByProof(leaf, { at, size, proof: [...proof, root] }), null);
      if (proof.length > 0) assert.equal(rootByProof(leaf, { at, size, proof: proof.slice(1) }), null);
    }
  }
});

test('canonical JSON is that of RFC 8785', () => {
  const given = JSON.parse('{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}');
  assert.equal(canonical(given), '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  const sorted = JSON.parse('{"\\u20ac":"Euro","\\r":"CR","\\ufb33":"Hebrew","1":"One","\\ud83d\\ude00":"Emoji","\\u0080":"Control","\\u00f6":"o"}');
  assert.deepEqual(Object.values(JSON.parse(canonical(sorted)) as object).toSorted(), Object.values(sorted as object).toSorted());
  assert.deepEqual([...canonical(sorted).matchAll(/:"(\w+)"/g)].map((match) => match[1]), ['CR', 'One', 'Control', 'o', 'Euro', 'Emoji', 'Hebrew']);
  assert.throws(() => canonical({ n: Number.NaN }));
});
