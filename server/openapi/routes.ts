import { readFileSync } from 'node:fs';
import { Type } from 'typebox';
import { languageOf } from '../http/answerProblem.ts';
import { route, type Route } from '../http/route.ts';
import type { Kontor } from '../kontor.ts';
import { describeApi } from './document.ts';
import { docsPage } from './page.ts';
import type { Json } from './shapes.ts';

const style = readFileSync(new URL('docs.css', import.meta.url));

/** The routes that describe all routes; the list is asked for when the first one wants to read it. */
export function openapiRoutes(all: () => readonly Route[]): readonly Route[] {
  let made: { config: Kontor['config']; document: Json } | undefined;
  const documentOf = ({ config }: Kontor): Json => {
    if (made?.config !== config) made = { config, document: describeApi(all(), config) };
    return made.document;
  };
  return [
    route('GET /api/openapi.json', {
      summary: 'This description of the API, OpenAPI 3.1',
      reply: Type.Unsafe<never>({ type: 'object', additionalProperties: true }),
      raw: true,
      handle: async ({ kontor, reply }) => reply.type('application/json; charset=utf-8').send(JSON.stringify(documentOf(kontor))),
    }),
    route('GET /api/docs', {
      summary: 'The description of the API as a page to read',
      reply: Type.String(),
      raw: true,
      media: 'text/html',
      handle: async ({ kontor, request, reply }) => {
        const language = languageOf(request);
        return reply.header('content-language', language).type('text/html; charset=utf-8').send(docsPage(documentOf(kontor), language));
      },
    }),
    route('GET /api/docs.css', {
      summary: 'How that page looks',
      reply: Type.String(),
      raw: true,
      media: 'text/css',
      handle: async ({ reply }) => reply.type('text/css; charset=utf-8').send(style),
    }),
  ];
}
