import type { LedgerLine } from '../../shared/api/commitments.ts';
import { addDays } from '../../shared/time/day.ts';
import { edgeOf, middleOf, type Scale } from '../../shared/time/timeLine.ts';
import { times as words } from '../../shared/words/times.ts';
import { useMoved } from '../commitment/useDue.ts';
import { useWords } from '../words/useWords.ts';

/** The colour of how a commitment stands; its shape says the same. */
const colourOf = ({ state, late }: LedgerLine): string => (late || state === 'broken' ? 'var(--late)' : state === 'kept' ? 'var(--ok)' : state === 'withdrawn' || state === 'declined' ? 'var(--ink-3)' : 'var(--house)');

/** Who promises and whom: departments or companies, within the house persons. */
export function sidesOf({ giver, receiver }: LedgerLine, house: string): string {
  const inside = !giver.partner && !receiver.partner;
  const named = (side: LedgerLine['giver']): string => side.department ?? side.partner?.name ?? (inside ? side.person.name : house);
  return `${named(giver)} → ${named(receiver)}`;
}

/** Lines of the picture give way to the letters of a word. */
export const aside = { paintOrder: 'stroke', stroke: 'var(--card)', strokeWidth: 4, strokeLinejoin: 'round' } as const;

/** One commitment: its title, the way from the day first promised to the day that holds, and a mark there. */
export function TimeLineRow({ line, scale, y, house }: { line: LedgerLine; scale: Scale; y: number; house: string }) {
  const say = useWords(words);
  const colour = colourOf(line);
  const x = middleOf(scale, line.due);
  const middle = y + 27;
  const first = middleOf(scale, line.firstDue);
  const monday = line.week ? Math.max(0, edgeOf(scale, addDays(line.due, -6))) : null;
  const room = Math.floor((scale.width - 8) / 6.6);
  const movedOf = useMoved();
  const moved = movedOf(line);
  const label = labelOf([line.title, moved, sidesOf(line, house)], { room, tail: movedOf(line, true) });
  return (
    <g>
      <title>{[`${line.title}: ${line.due}`, moved, say(`line.${line.late ? 'late' : line.state}`)].filter(Boolean).join(', ')}</title>
      <line x1={0} x2={scale.width} y1={y + 41} y2={y + 41} stroke="var(--line)" />
      <text x={3} y={y + 14} fill="var(--ink)" fontSize={13} {...aside}>
        {label}
      </text>
      {line.firstDue !== line.due && (
        <>
          <line x1={first} x2={x} y1={middle} y2={middle} stroke={colour} strokeWidth={1.5} strokeDasharray="2 3" />
          <circle cx={first} cy={middle} r={4} fill="var(--card)" stroke={colour} strokeWidth={1.5} />
        </>
      )}
      {monday !== null && <rect x={monday} y={middle - 3} width={Math.max(4, Math.min(scale.width, edgeOf(scale, line.due) + scale.day) - monday)} height={6} rx={3} fill={colour} opacity={0.35} />}
      <Sign line={line} x={Math.min(scale.width - 8, Math.max(8, x))} y={middle} colour={colour} />
    </g>
  );
}

/** The words above a line as far as there is room; where there is little, the title gives way to the new day. */
function labelOf(parts: readonly (string | null)[], { room, tail }: { room: number; tail: string | null }): string {
  const whole = parts.filter(Boolean).join(' · ');
  const end = tail ? ` · ${tail}` : '';
  const [words, most] = tail && whole.length > room ? [parts[0]!, room - end.length] : [whole, room];
  const shown = words.length > most ? `${words.slice(0, most - 1)}…` : words;
  return words === whole ? shown : shown + end;
}

function Sign({ line, x, y, colour }: { line: LedgerLine; x: number; y: number; colour: string }) {
  if (line.state === 'kept') return <path d={`M${x - 6} ${y}l4 5l8 -10`} fill="none" stroke={colour} strokeWidth={2.5} />;
  if (line.state === 'broken' || line.state === 'withdrawn' || line.state === 'declined') return <path d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} fill="none" stroke={colour} strokeWidth={2.5} />;
  if (line.state === 'proposed') return <circle cx={x} cy={y} r={6} fill="var(--card)" stroke={colour} strokeWidth={2} strokeDasharray="3 2" />;
  if (line.late) return <path d={`M${x} ${y - 8}l7 13h-14z`} fill={colour} />;
  return <circle cx={x} cy={y} r={6} fill={colour} />;
}
