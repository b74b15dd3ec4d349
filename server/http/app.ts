import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import cookie from '@fastify/cookie';
import compress from '@fastify/compress';
import { isOutsider, type Asker } from '../access/asker.ts';
import { policyTable, type RoutePolicy } from '../access/policyTable.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { holdOutward, openCutOff } from '../emergency/cutOff.ts';
import { endStreams } from '../live/stream.ts';
import { askerOf } from '../session/askerOf.ts';
import { setCookie } from '../session/beginSession.ts';
import { demandAccess, demandOwnOrigin, demandRoom } from './guard.ts';
import { answerProblem } from './answerProblem.ts';
import { acceptOneClick } from './forms.ts';
import { conditional, protect } from './headers.ts';
import { onceOf } from './once.ts';
import { openLimits } from './limits.ts';
import { StrangersOnce } from './strangersOnce.ts';
import { takeStreams } from './streams.ts';
import { publishWeb } from './web.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { serializerFor, validatorFor } from './validate.ts';
import { textOf } from '../invitations/readList.ts';

const JSON_LIMIT = 1_048_576;

/** Builds the HTTP server of a Kontor with every route, closed by default: what the policy table does not allow is refused. */
export async function buildApp(kontor: Kontor): Promise<FastifyInstance> {
  const proxies = kontor.config.trustedProxies;
  const app = Fastify({
    logger: false,
    trustProxy: proxies.length > 0 ? [...proxies] : false,
    bodyLimit: JSON_LIMIT,
    requestTimeout: 120_000,
    connectionTimeout: 130_000,
    keepAliveTimeout: 72_000,
    http: { headersTimeout: 20_000 },
    routerOptions: { maxParamLength: 200 },
    // An address that can't be read gets the same headers and the same kind of answer as all others.
    frameworkErrors: (error, request, reply) => {
      void protect(request, reply);
      answerProblem(kontor, error, request, reply);
    },
  });
  app.removeContentTypeParser('text/plain');
  acceptOneClick(app);
  app.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, body, done) => done(null, textOf(body as Buffer)));
  app.setValidatorCompiler(validatorFor);
  app.setSerializerCompiler(serializerFor);
  app.setErrorHandler((error, request, reply) => answerProblem(kontor, error, request, reply));
  takeStreams(app);
  await app.register(cookie);
  await app.register(compress, { encodings: ['gzip', 'identity'], threshold: 4096, customTypes: /^(application\/(json|problem\+json)|text\/)/ });
  app.addHook('onRequest', async (request, reply) => protect(request, reply));
  app.addHook('onSend', conditional);
  const limits = openLimits(kontor);
  const strangers = new StrangersOnce();
  for (const one of routes) register(app, { kontor, limits, strangers }, one);
  await publishWeb(app, kontor);
  app.addHook('preClose', async () => endStreams(kontor));
  const endCutOff = openCutOff(kontor);
  app.addHook('onClose', async () => endCutOff());
  return app;
}

interface House {
  kontor: Kontor;
  limits: ReturnType<typeof openLimits>;
  strangers: StrangersOnce;
}

function register(app: FastifyInstance, { kontor, limits, strangers }: House, { key, spec }: Route): void {
  const [method, url] = key.split(' ') as [string, string];
  const policy: RoutePolicy = policyTable[key];
  const status = spec.status ?? (spec.reply === null ? 204 : 200);
  app.route({
    method,
    url,
    schema: {
      ...(spec.params ? { params: spec.params } : {}),
      ...(spec.query ? { querystring: spec.query } : {}),
      ...(spec.body ? { body: spec.body } : {}),
      ...(spec.reply && !spec.raw ? { response: { [status]: spec.reply } } : {}),
    },
    ...(spec.compress === false ? { compress: false } : {}),
    ...(spec.bodyLimit ? { bodyLimit: spec.bodyLimit } : {}),
    // Before the body is parsed and checked: who may not come in learns nothing about what would be valid.
    onRequest: async (request, reply) => {
      demandOwnOrigin(request);
      const asker = await askerOf(kontor, request, { withSpaces: spec.withSpaces });
      request.asker = asker;
      if (asker && isOutsider(asker)) holdOutward(kontor, reply.raw);
      await limits.count(request, reply, asker);
      demandAccess(policy, asker);
      demandRoom(policy, method, kontor);
    },
    // Who sends nothing is told what is missing, field by field, and nothing where nothing is needed. What has a type is something.
    ...(spec.body ? { preValidation: async (request) => void (request.headers['content-type'] === undefined && (request.body ??= {})) } : {}),
    handler: async (request, reply) => {
      reply.code(status);
      const make = () => answer(kontor, { key, spec }, request, reply);
      if (policy.who !== 'anyone' || method !== 'POST' || spec.raw) return make();
      const { body, session } = await strangers.give(request, async () => ({ body: await make(), session: request.session }));
      if (session && !request.session) setCookie(reply, session);
      return body;
    },
  });
}

async function answer(kontor: Kontor, { key, spec }: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const asker = request.asker;
  if (asker) asker.once = onceOf(request);
  const call = { kontor, asker: asker as Asker, params: request.params, query: request.query, body: request.body, request, reply };
  const body = await spec.handle(call as never);
  if (reply.sent || (body as unknown) === reply) return reply;
  if (spec.reply !== null && body === undefined) throw new Problem('failed', { cause: new Error(`${key} gave no answer`) });
  return body ?? null;
}

declare module 'fastify' {
  interface FastifyRequest {
    asker?: Asker | null;
    /** The secret of the session that the answer to this request hands out. */
    session?: string;
  }
}
