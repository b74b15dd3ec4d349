import { useEffect, useRef, useState } from 'react';
import type { LedgerLine } from '../../shared/api/commitments.ts';
import type { WorkingDays } from '../../shared/api/time.ts';
import { useMe } from '../api/me.ts';
import { edgeOf, middleOf, monthsOn, scaleOf, spansOf, weeksOn } from '../../shared/time/timeLine.ts';
import type { Scale } from '../../shared/time/timeLine.ts';
import { times as words } from '../../shared/words/times.ts';
import { useSpeech, useWords } from '../words/useWords.ts';
import { aside, TimeLineRow } from './TimeLineRow.tsx';

const ROW = 42;
const STRIP = 9;
const TITLE = 20;

type TimeLineParts = { lines: readonly LedgerLine[]; from: string; to: string; today: string; free: WorkingDays['sides'] };

/** Commitments along the days as one picture that prints: above, when each side works; below, a line per commitment. */
export function TimeLine({ lines, from, to, today, free }: TimeLineParts) {
  const say = useWords(words);
  const me = useMe();
  const { box, width } = useWidth();
  const scale = scaleOf(from, to, width);
  const top = 34 + free.length * (STRIP + 15);
  const height = top + lines.length * ROW + 6;
  // Where no words stand: the strips of the sides, and below the title of each line.
  const bands = [...free.map((_, place) => ({ y: 34 + place * (STRIP + 15) + 14, height: STRIP })), ...lines.map((_, place) => ({ y: top + place * ROW + TITLE, height: ROW - TITLE }))];
  return (
    <div ref={box} className="w-full">
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={say('line.picture', { count: lines.length })} className="block text-xs">
        <Weeks scale={scale} height={height} />
        {free.map((side, place) => (
          <Strip key={side.name} scale={scale} side={side} y={34 + place * (STRIP + 15)} house={place === 0} height={height} />
        ))}
        <Today scale={scale} today={today} bands={bands} />
        {lines.map((line, place) => (
          <TimeLineRow key={line.post} house={me.house.name} line={line} scale={scale} y={top + place * ROW} />
        ))}
      </svg>
    </div>
  );
}

/** The width there is, so that words keep their size on every screen. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.max(280, Math.round(entry.contentRect.width))));
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return { box, width };
}

function Weeks({ scale, height }: { scale: Scale; height: number }) {
  const say = useWords(words);
  const { language } = useSpeech();
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const months = monthsOn(scale);
  return (
    <g>
      {months.map(({ x, day }, place) => (
        <g key={day}>
          {place > 0 && <line x1={x} x2={x} y1={0} y2={height} stroke="var(--line)" />}
          {(months[place + 1]?.x ?? scale.width) - x > 34 && (
            <text x={x + 3} y={12} fill="var(--ink-2)" fontWeight={600} fontSize={13}>
              {month.format(new Date(`${day}T12:00:00Z`))}
              {day.slice(5, 7) === '01' || place === 0 ? ` ${day.slice(0, 4)}` : ''}
            </text>
          )}
        </g>
      ))}
      {weeksOn(scale, 46).filter(({ x }) => x + 40 <= scale.width).map(({ x, day, week }) => (
        <text key={day} x={x + 3} y={27} fill="var(--ink-3)" fontSize={12} {...aside}>
          {say('line.week', { week })}
        </text>
      ))}
    </g>
  );
}

/** The days of one side: filled where it doesn't work, a holiday stronger than a weekend. */
function Strip({ scale, side, y, house, height }: { scale: Scale; side: WorkingDays['sides'][number]; y: number; house: boolean; height: number }) {
  const colour = house ? 'var(--house)' : 'var(--partners)';
  return (
    <g>
      <text x={3} y={y + 10} fill={colour} fontSize={12} fontWeight={600}>
        {side.name}
      </text>
      <rect x={0} y={y + 14} width={scale.width} height={STRIP} fill="var(--sunken)" />
      {spansOf(side.free.map((one) => one.day)).map(({ first, last }) => (
        <rect key={first} x={edgeOf(scale, first)} y={y + 14} width={edgeOf(scale, last) + scale.day - edgeOf(scale, first)} height={STRIP} fill={colour} opacity={0.3} />
      ))}
      {side.free.map(
        ({ day, holiday }) =>
          holiday && (
            <g key={day}>
              <rect x={edgeOf(scale, day)} y={y + 14} width={Math.max(2, scale.day)} height={STRIP} fill={colour}>
                <title>{holiday}</title>
              </rect>
              <rect x={edgeOf(scale, day)} y={y + 14 + STRIP} width={Math.max(1, scale.day)} height={height} fill={colour} opacity={0.07} />
            </g>
          ),
      )}
    </g>
  );
}

/** Today, in the bands alone: it crosses no words. */
function Today({ scale, today, bands }: { scale: Scale; today: string; bands: readonly { y: number; height: number }[] }) {
  const say = useWords(words);
  if (today < scale.from || today > scale.to) return null;
  const x = middleOf(scale, today);
  return (
    <g>
      {bands.map(({ y, height }) => (
        <line key={y} x1={x} x2={x} y1={y} y2={y + height} stroke="var(--ink)" strokeDasharray="3 3" />
      ))}
      <title>{say('line.today')}</title>
    </g>
  );
}
