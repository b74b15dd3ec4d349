import type { CommitmentSuggestion } from '../../shared/api/commitments.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import { recogniseDate } from '../../shared/time/recognise/recognise.ts';
import { addWorkingDays } from '../../shared/time/workingDays.ts';
import { commentFor } from '../comments/commentFor.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { postFor } from '../posts/postFor.ts';
import { notFound } from '../problems.ts';
import { calendarOf } from '../time/regions.ts';
import { todayIn } from './day.ts';

const TITLE_CHARS = 140;

/** What of a post or one of its answers may become a commitment: the sentence with the date as it was meant when it was written, its author as giver, the asker (or whom the author answered) as receiver. */
export async function suggestionFor(ctx: Ctx, id: string, commentId: string | undefined): Promise<CommitmentSuggestion> {
  const { post } = await postFor(ctx, id, 'read');
  const comment = commentId === undefined ? null : (await commentFor(ctx, commentId, 'read')).comment;
  if (post.deleted || comment?.deleted || (comment && comment.post !== id)) throw notFound();
  const { text, author, created } = comment ?? { text: [post.title, post.text].filter(Boolean).join('.\n'), author: post.author, created: post.created };
  const house = await ctx.db.selectFrom('house').select(['time_zone', 'region']).executeTakeFirstOrThrow();
  const { language } = ctx.asker;
  const work = calendarOf(house.region, language);
  const date = recogniseDate(text, { today: todayIn(house.time_zone, created), language, addWorkingDays: (day, count) => addWorkingDays(work, day, count) });
  return {
    title: sentenceIn(text, date ? [date.from, date.to] : null),
    due: date && !date.week ? date.day : null,
    week: date?.week ?? null,
    words: date?.words ?? null,
    space: { id: post.space.id, name: post.space.name, audience: post.space.audience },
    giver: author,
    receiver: await receiverFor(ctx, author, comment ? post.author : null),
  };
}

/** Whoever else is meant: the asker, unless they wrote it; then whom they answered. */
async function receiverFor(ctx: Ctx, author: PersonRef, answered: PersonRef | null): Promise<PersonRef | null> {
  if (author.id === ctx.asker.person) return answered && answered.id !== author.id ? answered : null;
  const me = await ctx.db.selectFrom('person').select(['id', 'name', 'role', 'photo_id', 'company']).where('id', '=', ctx.asker.person).executeTakeFirst();
  return me ? personRef(me) : null;
}

/** The sentence around a place of a text, else its first one, short enough for a title. */
function sentenceIn(text: string, place: readonly [number, number] | null): string {
  const [from, to] = place ?? [0, 0];
  // A point ends a sentence before a blank and a capital or at the end of a line; after a short number only behind the place ("am 27. November").
  const ends = [...text.matchAll(/[.!?](?=\s+\p{Lu}|\s*$)|\n/gmu)].filter(({ index }) => index === to || !/(?<!\d)\d{1,2}$/.test(text.slice(Math.max(0, index - 3), index))).map((match) => match.index + 1);
  const start = ends.findLast((end) => end <= from) ?? 0;
  const end = ends.find((one) => one >= Math.max(to, start + 1)) ?? text.length;
  const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim().replace(/[.!]$/, '');
  const short = sentence.length <= TITLE_CHARS ? sentence : `${sentence.slice(0, TITLE_CHARS - 1).replace(/\s+\S*$/, '')}…`;
  // After a salutation a German letter goes on in small letters; a title begins with a capital.
  return short.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
