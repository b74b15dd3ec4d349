import { Link } from '@tanstack/react-router';
import { HelpCircle, Radio, Tags, TriangleAlert, Users, type LucideIcon } from 'lucide-react';
import { knowing as words } from '../../../shared/words/knowing.ts';
import { useMe } from '../../api/me.ts';
import { useWords } from '../../words/useWords.ts';

const doors = [
  { id: 'people', to: '/knowledge/people', icon: Users },
  { id: 'topics', to: '/topics', icon: Tags },
  { id: 'questions', to: '/knowledge/questions', icon: HelpCircle },
  { id: 'antennas', to: '/antennas', icon: Radio },
  { id: 'risk', to: '/knowledge/at-risk', icon: TriangleAlert },
] as const satisfies readonly { id: string; to: string; icon: LucideIcon }[];

/** The ways into what people of the house know, besides pages. */
export default function Doors() {
  const say = useWords(words);
  const me = useMe();
  if (me.kind !== 'member') return null;
  return (
    <nav aria-label={say('doors.title')}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
        {doors.map(({ id, to, icon: Icon }) => (
          <li key={id}>
            <Link to={to} className="card flex h-full items-start gap-3 px-4 py-3 hover:bg-sunken">
              <Icon aria-hidden="true" className="mt-0.5 text-house" />
              <span>
                <span className="block text-s font-semibold">{say(`doors.${id}`)}</span>
                <span className="block text-xs text-ink-3">{say(`doors.${id}Text`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
