import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Asker } from '../access/asker.ts';
import { policyTable, type RouteKey } from '../access/policyTable.ts';
import type { Kontor } from '../kontor.ts';

type Said<S> = S extends TSchema ? Static<S> : undefined;
type AskerOf<K extends RouteKey> = (typeof policyTable)[K]['who'] extends 'anyone' ? Asker | null : Asker;

/** One call of a route: who asks and what was sent, already validated. */
export interface Call<K extends RouteKey, P, Q, B> {
  readonly kontor: Kontor;
  readonly asker: AskerOf<K>;
  readonly params: Said<P>;
  readonly query: Said<Q>;
  readonly body: Said<B>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What a route says of itself: the schema is documentation, validation and type at once. */
export interface RouteSpec<K extends RouteKey, P, Q, B, R> {
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** The schema of the answer; it is an allow-list: what it doesn't name doesn't leave. `null` for an answer without content. */
  readonly reply: R;
  /** Set when the handler sends ready-made bytes itself; the schema is documentation then. */
  readonly raw?: true;
  /** The media type of what the handler sends itself, when it isn't JSON. */
  readonly media?: string;
  /** The media types of bodies that the handler reads as a stream. */
  readonly takes?: readonly string[];
  /** The asker comes with their memberships (see MemberAsker). */
  readonly withSpaces?: true;
  readonly status?: 200 | 201 | 202 | 204;
  readonly bodyLimit?: number;
  /** Set to false where the bytes must leave as they are: ranges and hashes count them. */
  readonly compress?: false;
  handle(call: Call<K, P, Q, B>): Promise<R extends TSchema ? Static<R> | FastifyReply : void | FastifyReply>;
}

/** A route as the application registers it. */
export interface Route {
  readonly key: RouteKey;
  readonly spec: RouteSpec<RouteKey, TSchema | undefined, TSchema | undefined, TSchema | undefined, TSchema | null>;
}

/** Defines one endpoint. Its key must stand in the policy table, or it doesn't compile. */
export function route<
  K extends RouteKey,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  R extends TSchema | null = null,
>(key: K, spec: RouteSpec<K, P, Q, B, R>): Route {
  return { key, spec: spec as unknown as Route['spec'] };
}
