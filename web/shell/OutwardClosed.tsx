import { Link } from '@tanstack/react-router';
import { DoorClosed } from 'lucide-react';
import type { Me } from '../../shared/api/people.ts';
import { emergency as words } from '../../shared/words/emergency.ts';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { administers } from './sections.ts';

/** Says to every member, on every page, that nothing goes out at present, who closed the ways, and why. */
export function OutwardClosed({ me }: { me: Me }) {
  const say = useWords(words);
  const dates = useDates();
  const closed = me.outwardClosed;
  return (
    <div role="status">
      {closed && (
        <div className="flex items-start justify-center gap-2.5 border-b border-late bg-late-soft px-4 py-2 text-s text-late">
          <DoorClosed aria-hidden="true" className="mt-0.5" />
          <p className="min-w-0 [overflow-wrap:anywhere]">
            <strong className="font-semibold">{say('banner.text')}</strong>{' '}
            {closed.by ? say('banner.by', { name: closed.by, when: dates.when(closed.started, true), reason: closed.reason }) : say('banner.byServer', { when: dates.when(closed.started, true), reason: closed.reason })}{' '}
            {administers(me) && (
              <Link to="/admin/emergency" className="font-semibold underline underline-offset-2">
                {say('banner.look')}
              </Link>
            )}
          </p>
        </div>
      )}
    </div>
  );
}
