import { sql, type Kysely } from 'kysely';
import type { Language } from '../../shared/api/basics.ts';
import type { CommitmentSide, StepKind } from '../../shared/api/commitments.ts';
import { commitmentMails as words } from '../../shared/words/commitmentMails.ts';
import { translator } from '../../shared/words/words.ts';
import type { Tables } from '../database/tables.ts';
import { html, type Markup } from '../mail/template.ts';
import { loadCommitments, type CommitmentFacts } from './loadCommitments.ts';
import { saidOfCommitment } from './saidOfCommitment.ts';
import { dueInWords } from './inWords.ts';

interface PackedStep {
  what: StepKind;
  side: CommitmentSide | null;
  by: string;
  company: string | null;
  for: string | null;
  evidence: string | null;
  why: string;
  due: string | null;
  week: string | null;
  beforeDue: string | null;
  beforeWeek: string | null;
  confidence: string | null;
  created: string;
}

type Figures = Pick<CommitmentFacts, 'state' | 'due' | 'week' | 'firstDue' | 'firstWeek' | 'moves' | 'fulfilled' | 'settled'>;
interface PackedSide {
  name: string;
  company: string | null;
  department: string | null;
}

/** A commitment as the package of a relation gives it: how it stands, in figures and as sentences, and every step. */
export interface PackedCommitment extends Figures {
  giver: PackedSide;
  receiver: PackedSide;
  said: Record<Language, string[]>;
  steps: PackedStep[];
}

/** The commitments of these posts with all their steps, in two statements. */
export async function packedCommitments(db: Kysely<Tables>, posts: readonly string[]): Promise<Map<string, PackedCommitment>> {
  if (posts.length === 0) return new Map();
  const facts = await loadCommitments(db, posts);
  const { rows } = await sql<PackedStep & { post_id: string }>`
    select t.post_id, t.what, t.side, p.name as by, p.company, f.name as "for", coalesce(t.evidence_comment_id, t.evidence_post_id) as evidence, t.why, t.due::text as due, t.due_week as week,
      t.before_due::text as "beforeDue", t.before_week as "beforeWeek", t.confidence, to_char(t.created at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as created
    from commitment_step t join person p on p.id = t.person_id left join person f on f.id = t.for_id where t.post_id = any(${posts}::uuid[]) order by t.post_id, t.id`.execute(db);
  const steps = Map.groupBy(rows, (row) => row.post_id);
  return new Map([...facts].map(([post, one]) => [post, { ...packed(one), steps: (steps.get(post) ?? []).map(({ post_id: _post, ...step }) => step) }]));
}

const side = ({ person, department }: CommitmentFacts['giver']): PackedSide => ({ name: person.name, company: person.company, department });

/** What both sides could read of it; who stands in for whom is the house's own. */
const packed = (facts: CommitmentFacts): Omit<PackedCommitment, 'steps'> => {
  const { state, due, week, firstDue, firstWeek, moves, fulfilled, settled } = facts;
  return { state, due, week, firstDue, firstWeek, moves, fulfilled, settled, giver: side(facts.giver), receiver: side(facts.receiver), said: { de: saidOfCommitment(facts, 'de'), en: saidOfCommitment(facts, 'en') } };
};

const say = { de: translator(words, 'de'), en: translator(words, 'en') };

/** The same as a part of a page that opens without Kontor. */
export function commitmentHtml(given: PackedCommitment, language: Language): Markup {
  const told = say[language];
  const day = (due: string | null, week: string | null): string => (due ? dueInWords({ due, week }, language) : '');
  const moment = (created: string): string => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(created));
  const steps = given.steps.map((step) => {
    const what = told(`commitmentSteps.${step.what}`, { due: day(step.due, step.week), before: day(step.beforeDue, step.beforeWeek) });
    const whom = step.for && step.what !== 'handedOver' ? ` (${told('commitmentSteps.forWhom', { name: step.for })})` : '';
    return html`<li>${moment(step.created)} UTC · ${step.by}${step.company ? ` · ${step.company}` : ''}: ${what}${whom}${step.why ? ` – ${step.why}` : ''}</li>`;
  });
  return html`<p>${given.said[language].join(' · ')}</p><ul>${steps}</ul>`;
}
