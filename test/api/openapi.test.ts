import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { policyTable } from '../../server/access/policyTable.ts';
import { exampleOf } from '../../server/openapi/example.ts';
import { api } from '../../shared/words/api.ts';
import { testHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let document: any;

before(async () => {
  house = await testHouse();
  document = (await house.stranger.get('/api/openapi.json')).body;
});
after(() => house.close());

function* within(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* within(part);
}

const operations = (): { key: string; operation: any }[] => Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods as object).map(([method, operation]) => ({ key: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, operation })));

test('every route of the policy table is described, and nothing else', () => {
  assert.equal(document.openapi, '3.1.0');
  assert.deepEqual(operations().map((one) => one.key).sort(), Object.keys(policyTable).sort());
});

test('every reference leads somewhere, every name is used once, every parameter of a path is told', () => {
  const refs = [...within(document)].flatMap((one) => (typeof one.$ref === 'string' ? [one.$ref] : []));
  assert.ok(refs.length > 200);
  for (const ref of new Set(refs)) assert.ok(ref.slice(2).split('/').reduce((at: any, name) => at?.[name], document), ref);
  const ids = operations().map((one) => one.operation.operationId);
  assert.equal(new Set(ids).size, ids.length);
  for (const { key, operation } of operations()) {
    const told = operation.parameters.filter((one: any) => one.in === 'path').map((one: any) => `:${one.name}`);
    assert.deepEqual(told.sort(), (key.match(/:\w+/g) ?? []).sort(), key);
    assert.ok(operation.summary && operation.responses.default.$ref, key);
  }
});

test('every schema is JSON Schema 2020-12, and its example fits it', () => {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv as never);
  const defs = document.components.schemas;
  const whole = JSON.parse(JSON.stringify(defs).replaceAll('#/components/schemas/', '#/$defs/'));
  const check = (name: string, schema: object) => {
    const rewritten = JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/'));
    const fits = ajv.compile({ ...rewritten, $defs: whole });
    assert.ok(fits(exampleOf(schema as never, defs)), `${name}: ${ajv.errorsText(fits.errors)}`);
  };
  for (const [name, schema] of Object.entries(defs)) check(name, schema as object);
  const texts = /\/(photo|content|stream|docs|csv)/;
  for (const { key, operation } of operations()) {
    for (const [status, answer] of Object.entries<any>(operation.responses)) {
      for (const [type, { schema }] of Object.entries<any>(answer.content ?? {})) if (type === 'application/json' && !texts.test(key)) check(`${key} ${status}`, schema);
    }
  }
});

test('what a route demands stands beside it: sign-in, scopes, keys, limits', () => {
  const of = (key: string) => operations().find((one) => one.key === key)!.operation;
  assert.deepEqual(of('POST /api/v1/session').security, []);
  assert.deepEqual(of('POST /api/v1/spaces').security, [{ cookie: [] }, { bearer: ['write'] }]);
  assert.deepEqual(of('GET /api/v1/admin/events')['x-kontor-who'], ['administrator', 'auditor']);
  assert.ok(of('POST /api/v1/spaces/:space/posts').parameters.some((one: any) => one.$ref?.endsWith('/Idempotency-Key')));
  assert.ok(of('PATCH /api/v1/posts/:post').parameters.some((one: any) => one.$ref?.endsWith('/If-Match')));
  assert.ok(of('GET /api/v1/me').responses[200].headers.ETag && of('GET /api/v1/me').responses[200].headers['RateLimit-Remaining']);
  assert.deepEqual(Object.keys(of('POST /api/v1/files').requestBody.content), ['multipart/form-data', 'application/octet-stream']);
});

test('the page speaks the language asked for, shows every route and asks nothing of another host', async () => {
  const german = await house.stranger.get('/api/docs', { 'accept-language': 'de-DE,de;q=0.9' });
  const english = await house.stranger.get('/api/docs', { 'accept-language': 'en' });
  assert.match(german.text, /<html lang="de">.*Die Schnittstelle von Kontor/s);
  assert.match(english.text, /<html lang="en">.*The API of Kontor/s);
  for (const { name } of document.tags) assert.ok(name in api.apiParts, `the part ${name} has a name in both languages`);
  for (const { operation } of operations()) assert.ok(german.text.includes(`id="${operation.operationId}"`), operation.operationId);
  const asked = [...german.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
  assert.ok(asked.every((one) => /^[/#]/.test(one) && !one.startsWith('//')), asked.join(' '));
  assert.doesNotMatch(german.text, /<script|style="/);
  const style = await house.stranger.get('/api/docs.css');
  assert.match(style.headers.get('content-type')!, /^text\/css/);
  assert.doesNotMatch(style.text, /url\(|@import/);
});
