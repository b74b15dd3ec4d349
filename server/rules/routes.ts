import { Type } from 'typebox';
import { Id } from '../../shared/api/basics.ts';
import { CheckResult, NewRule, Rule, RuleChange, ToCheck, Trial, TrialResult } from '../../shared/api/rules.ts';
import { route } from '../http/route.ts';
import { checkFor } from './checkFor.ts';
import { changeRule, makeRule, removeRule } from './keepRule.ts';
import { ruleFor, rulesFor } from './rulesFor.ts';
import { tryRules } from './tryRules.ts';

const One = Type.Object({ rule: Id });
// A list of 20,000 terms of 80 letters.
const bodyLimit = 4_000_000;

export const ruleRoutes = [
  route('GET /api/v1/admin/rules', {
    summary: 'The rules of what must not leave the house',
    reply: Type.Object({ items: Type.Array(Rule) }),
    handle: ({ kontor, asker }) => kontor.read(asker, async (ctx) => ({ items: await rulesFor(ctx) })),
  }),
  route('POST /api/v1/admin/rules', {
    summary: 'Make a rule',
    body: NewRule,
    reply: Rule,
    status: 201,
    bodyLimit,
    async handle({ kontor, asker, body }) {
      const id = await makeRule(kontor, asker, body);
      return kontor.read(asker, (ctx) => ruleFor(ctx, id));
    },
  }),
  route('PATCH /api/v1/admin/rules/:rule', {
    summary: 'Change a rule; what is not named stays',
    params: One,
    body: RuleChange,
    reply: Rule,
    bodyLimit,
    async handle({ kontor, asker, params, body }) {
      await changeRule(kontor, asker, params.rule, body);
      return kontor.read(asker, (ctx) => ruleFor(ctx, params.rule));
    },
  }),
  route('DELETE /api/v1/admin/rules/:rule', {
    summary: 'Remove a rule',
    params: One,
    reply: null,
    handle: ({ kontor, asker, params }) => removeRule(kontor, asker, params.rule),
  }),
  route('POST /api/v1/admin/rules/trial', {
    summary: 'Try the rules, or one as it is written, on a text or on files of one\u2019s own',
    body: Trial,
    reply: TrialResult,
    bodyLimit,
    handle: ({ kontor, asker, body }) => tryRules(kontor, asker, body),
  }),
  route('POST /api/v1/spaces/:space/check', {
    summary: 'What rules and labels say of something before it is sent into this space; `hash` confirms exactly these findings',
    params: Type.Object({ space: Id }),
    body: ToCheck,
    reply: CheckResult,
    handle: ({ kontor, asker, params, body }) => checkFor(kontor, asker, { space: params.space, given: body }),
  }),
];
