import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { DateFacts } from '../posts/parts/date.ts';
import { wholeDays } from '../calendars/wholeDays.ts';
import type { PostFacts } from '../posts/loadPosts.ts';

/**
 * A date as an iCalendar file (RFC 5545) for calendars: when, where and its title with a link, never its text. The UID stays the same,
 * so that a later file of the same date replaces the entry.
 */
export function calendarFile(post: PostFacts, date: DateFacts, base: string): string {
  const calendar = ical({ prodId: { company: 'Kontor', product: 'Kontor' }, method: ICalCalendarMethod.PUBLISH });
  const link = `${base}/posts/${post.id}`;
  calendar.createEvent({
    id: `${post.id}@${new URL(base).hostname}`,
    sequence: date.sequence,
    stamp: date.changed,
    ...(date.starts && date.ends ? { start: date.starts, end: date.ends } : wholeDays(date.from, date.until)),
    summary: post.title ?? '',
    location: date.place || null,
    description: { plain: link },
    url: link,
    status: date.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
