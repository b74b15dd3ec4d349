import type { Language } from '../../shared/api/basics.ts';
import { api } from '../../shared/words/api.ts';
import { translator } from '../../shared/words/words.ts';
import { html, type Markup } from '../mail/template.ts';
import { exampleOf, resolve } from './example.ts';
import type { Json } from './shapes.ts';
import { shapeText } from './shapeText.ts';

type Say = ReturnType<typeof translator<typeof api>>;
type Components = Record<string, Json>;
interface Described {
  method: string;
  path: string;
  operation: Json;
}

/** The document as a page for people, in their language, that asks nothing of any other host. */
export function docsPage(document: Json, language: Language): string {
  const say = translator(api, language);
  const all = Object.entries(document.paths as Record<string, Json>).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation: operation as Json })));
  const shapes = (document.components as { schemas: Components }).schemas;
  const parts = (document.tags as { name: string }[]).map(({ name }) => ({ name, title: titleOf(say, name), entries: all.filter((one) => (one.operation.tags as string[])[0] === name) }));
  const basics = (['signIn', 'lists', 'once', 'caching', 'problems', 'limits'] as const).map((word) => html`<li>${say(`api.${word}`)}</li>`);
  const nav = [...parts, { name: 'shapes', title: say('api.shapes') }].map(({ name, title }) => html`<li><a href="#${name}">${title}</a></li>`);
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${say('api.title')}</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><header><h1>${say('api.title')}</h1><p>${say('api.intro')}</p><p><a href="/">${say('api.toKontor')}</a> · <a href="/api/openapi.json">${say('api.document')}</a></p></header>
<nav aria-label="${say('api.contents')}"><ul>${nav}</ul></nav>
<main><section><h2>${say('api.basics')}</h2><ul>${basics}</ul></section>
${parts.map(({ name, title, entries }) => html`<section id="${name}"><h2>${title}</h2>${entries.map((one) => entry(one, shapes, say))}</section>`)}
<section id="shapes"><h2>${say('api.shapes')}</h2>${Object.entries(shapes).map(([name, shape]) => html`<details id="shape-${name}"><summary><code>${name}</code></summary><pre tabindex="0">${shapeText(shape)}</pre></details>`)}</section></main></body></html>`.markup;
}

function titleOf(say: Say, name: string): string {
  return name in api.apiParts ? say(`apiParts.${name as keyof typeof api.apiParts}`) : name;
}

function entry({ method, path, operation }: Described, shapes: Components, say: Say): Markup {
  const body = (operation.requestBody as { content: Components } | undefined)?.content;
  const [status, reply] = Object.entries(operation.responses as Components)[0]!;
  const parameters = (operation.parameters as Json[]).filter((one) => one.name);
  return html`<details id="${operation.operationId as string}"><summary><code class="${method.toLowerCase()}">${method}</code> <code>${path}</code><span>${operation.summary as string}</span></summary>
<p class="who">${whoText(operation, say)}</p>
${parameters.length > 0 && table(parameters, say)}
${body && html`<h3>${say('api.body')}</h3>${Object.entries(body).map(([type, one]) => shown(type, one.schema as Json, { shapes, say }))}`}
<h3>${say('api.reply')} ${status}</h3>
${reply.content ? html`${Object.entries(reply.content as Components).map(([type, one]) => shown(type, one.schema as Json, { shapes, say }))}` : html`<p>${say('api.noContent')}</p>`}</details>`;
}

function whoText(operation: Json, say: Say): string {
  const who = operation['x-kontor-who'] as 'anyone' | 'person' | 'all' | string[];
  const scope = operation['x-kontor-scope'] as string;
  const named = Array.isArray(who) ? say('api.roles', { roles: who.join(', ') }) : say(`api.${who}`);
  const token = who === 'anyone' ? '' : scope === 'none' ? say('api.sessionOnly') : say('api.scope', { scope });
  return [say('api.who', { who: named }), token, operation['x-kontor-proof'] ? say('api.proof') : ''].filter(Boolean).join(' · ');
}

const table = (parameters: Json[], say: Say): Markup => html`<h3>${say('api.parameters')}</h3>
<table><thead><tr><th scope="col">${say('api.name')}</th><th scope="col">${say('api.where')}</th><th scope="col">${say('api.shape')}</th></tr></thead>
<tbody>${parameters.map((one) => html`<tr><td><code>${one.name as string}${one.required ? '' : '?'}</code></td><td>${one.in as string}</td><td><code>${shapeText(one.schema as Json)}</code></td></tr>`)}</tbody></table>`;

function shown(type: string, schema: Json, { shapes, say }: { shapes: Components; say: Say }): Markup {
  const example = JSON.stringify(exampleOf(schema, shapes), null, 2);
  return html`<p class="type"><code>${type}</code></p><pre tabindex="0">${schema.$ref ? `${shapeText(schema)} ` : ''}${shapeText(resolve(schema, shapes))}</pre>${type.endsWith('json') && html`<h4>${say('api.example')}</h4><pre tabindex="0">${example}</pre>`}`;
}
