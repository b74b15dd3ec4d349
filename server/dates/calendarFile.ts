import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Language } from '../../shared/api/basics.ts';
import { times } from '../../shared/words/times.ts';
import { translator } from '../../shared/words/words.ts';
import { dateEvent } from '../calendars/dateEvents.ts';
import type { DateFacts } from '../posts/parts/date.ts';
import type { PostFacts } from '../posts/loadPosts.ts';

const say = { de: translator(times, 'de'), en: translator(times, 'en') };

/** A date as a file for calendars (iCalendar, RFC 5545), the same entry as in the calendars by address: a later file takes the place of an earlier one. */
export function calendarFile(post: PostFacts, date: DateFacts, { address, language }: { address: string; language: Language }): string {
  const calendar = ical({ prodId: { company: 'Kontor', product: 'Kontor' }, method: ICalCalendarMethod.PUBLISH });
  const { id, title, label, tlp } = post;
  const { from, until, starts, ends, place, sequence, changed, cancelled } = date;
  calendar.createEvent(dateEvent(address, { id, title, label, tlp, from, until, starts, ends, place, sequence, changed, cancelled: cancelled?.at ?? null }, say[language]));
  return calendar.toString();
}
