import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { problems } from '../../shared/words/problems.ts';
import { refusals } from '../../shared/words/refusals.ts';
import { RichTextError } from '../../shared/richtext/error.ts';
import { translator } from '../../shared/words/words.ts';
import { legible, type Language } from '../../shared/api/basics.ts';
import type { Kontor } from '../kontor.ts';
import { notFound, Problem, problemStatus, type FieldProblem } from '../problems.ts';

const catalogue = { ...problems, ...refusals };
const says = { de: translator(catalogue, 'de'), en: translator(catalogue, 'en') };

/** The language of an answer: the person's own, else the first of Accept-Language that Kontor speaks. */
export function languageOf(request: FastifyRequest): Language {
  if (request.asker) return request.asker.language;
  const wanted = (request.headers['accept-language'] ?? '').slice(0, 200).toLowerCase().split(',');
  return wanted.map((one) => one.trim().slice(0, 2)).find((one) => one === 'de' || one === 'en') === 'en' ? 'en' : 'de';
}

/** Answers an error as RFC 9457 problem. Only what a Problem says is said aloud; everything else is logged and becomes `failed`. */
export function answerProblem(kontor: Kontor, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  if (problem.kind === 'failed' || problem.kind === 'unavailable' || problem.kind === 'diskFull') {
    kontor.log.error({ error: describe(error), method: request.method, route: request.routeOptions.url }, 'request failed');
  }
  if (problem.kind === 'diskFull') kontor.room.look();
  const language = languageOf(request);
  if (problem.retryAfter) reply.header('retry-after', String(problem.retryAfter));
  return reply.code(problemStatus[problem.kind]).type('application/problem+json').header('content-language', language).send(problemText(problem, language));
}

/** A problem as the text of an RFC 9457 answer. */
export function problemText(problem: Problem, language: Language): string {
  const say = says[language];
  return JSON.stringify({
    type: `urn:kontor:problem:${problem.kind}`,
    title: say(`problems.${problem.kind}`),
    status: problemStatus[problem.kind],
    detail: problem.refusal ? say(`refusals.${problem.refusal}`) : say(`problems.${problem.kind}`),
    ...(problem.refusal ? { reason: problem.refusal } : {}),
    ...problem.found,
    ...(problem.fields.length > 0 ? { fields: problem.fields.map(({ field, says: word }) => ({ field, reason: word, detail: say(`fields.${word}`) })) } : {}),
  });
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, cause } = error as Error & { code?: string };
  return { name: error.name, message: error.message, code, stack: error.stack, ...(cause ? { cause: describe(cause) } : {}) };
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof RichTextError) return new Problem('invalid', { fields: [{ field: 'text', says: 'richText' }], cause: error });
  const { code, statusCode, validation } = error as FastifyError & { code?: string };
  if (validation) return new Problem('invalid', { fields: validation.slice(0, 20).map(fieldOf) });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem('wrongType');
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('tooLarge');
  if (code === '42501') return notFound();
  // Texts that PostgreSQL does not take (NUL), and what another request at the same moment made already.
  if (code === '22021' || code === '22P05') return new Problem('badRequest');
  if (code === '23505') return new Problem('conflict');
  if (code === '53100' || code === 'ENOSPC') return new Problem('diskFull', { cause: error });
  if (code && unreachable.has(code)) return new Problem('unavailable', { cause: error });
  if (error instanceof Error && /Connection terminated|timeout exceeded when trying to connect/.test(error.message)) return new Problem('unavailable', { cause: error });
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Problem('badRequest');
  return new Problem('failed', { cause: error });
}

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', '57P01', '57P02', '57P03', '53300', '08006', '08003']);

interface AjvError {
  keyword: string;
  instancePath: string;
  params: Record<string, unknown>;
}

function fieldOf(error: AjvError): FieldProblem {
  const path = error.instancePath.slice(1).replaceAll('/', '.');
  const inner = (error.params.missingProperty ?? error.params.additionalProperty) as string | undefined;
  const field = [path, inner].filter(Boolean).join('.');
  const words: Record<string, FieldProblem['says']> = { required: 'required', additionalProperties: 'unknown', minProperties: 'nothing', maxLength: 'tooLong', maxItems: 'tooLong', minLength: 'required', minItems: 'required' };
  if (error.keyword === 'pattern' && (error.params.pattern === '\\S' || error.params.pattern === legible)) return { field, says: 'required' };
  if (error.keyword === 'format' && error.params.format === 'email') return { field, says: 'email' };
  return { field, says: words[error.keyword] ?? 'wrong' };
}
