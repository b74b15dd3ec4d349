import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Poll, PollOption } from '../../shared/api/polls.ts';
import { small as words } from '../../shared/words/small.ts';
import { useClosePoll, useVote } from '../api/goals.ts';
import { Button } from '../parts/Button.tsx';
import { useErrorText } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import type { PartView } from './parts.ts';

/** A poll: one presses what one chooses, and sees how it stands. */
const PollPart: PartView = function PollPart({ post, briefly }) {
  const say = useWords(words);
  const text = useErrorText();
  const vote = useVote(post.id);
  const close = useClosePoll(post.id);
  const { poll } = post;
  if (!poll) return null;
  const choose = (options: readonly string[]): void => vote.run(options, { failed: (error) => toast(text(error)) });
  const most = Math.max(1, ...poll.options.map((option) => option.votes ?? 0));
  const lines = poll.options.map((option) => <Line key={option.id} poll={poll} option={option} most={most} briefly={briefly} />);
  const open = poll.abilities.vote.allowed && !vote.isPending;
  return (
    <div className="mt-3 rounded-s border border-line px-3.5 py-3 text-s">
      {poll.abilities.vote.allowed ? (
        poll.many ? (
          <CheckboxGroup value={poll.mine} onChange={choose} isDisabled={!open} className="grid gap-2">
            <Label className="sr-only">{say('poll.choose')}</Label>
            {lines}
          </CheckboxGroup>
        ) : (
          <RadioGroup value={poll.mine[0] ?? null} onChange={(option) => choose([option])} isDisabled={!open} className="grid gap-2">
            <Label className="sr-only">{say('poll.choose')}</Label>
            {lines}
          </RadioGroup>
        )
      ) : (
        <ul className="grid gap-2">{lines}</ul>
      )}
      <Foot poll={poll} />
      {(poll.abilities.close.allowed || (poll.abilities.vote.allowed && poll.mine.length > 0)) && (
        <p className="unprinted mt-1 flex flex-wrap gap-x-5">
          {poll.abilities.vote.allowed && poll.mine.length > 0 && (
            <Button look="text" onPress={() => choose([])}>
              {say('poll.takeBack')}
            </Button>
          )}
          {poll.abilities.close.allowed && !briefly && (
            <Button look="text" isPending={close.isPending} onPress={() => close.run(undefined, { failed: (error) => toast(text(error)) })}>
              {say('poll.close')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
};
export default PollPart;

type LineParts = { poll: Poll; option: PollOption; most: number; briefly: boolean };

function Line({ poll, option, most, briefly }: LineParts) {
  const said = <Said option={option} most={most} briefly={briefly} />;
  if (!poll.abilities.vote.allowed) return <li className="flex items-start gap-2.5">{said}</li>;
  const look = 'tap group flex cursor-pointer items-start gap-2.5 rounded-s outline-none';
  const box = `mt-0.5 grid size-[18px] flex-none place-items-center shadow-[inset_0_0_0_1px_var(--line-strong)] group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus group-selected:bg-house group-selected:text-on-house group-selected:shadow-none ${poll.many ? 'rounded-s' : 'rounded-full'}`;
  const mark = (
    <span className={box}>
      <Check aria-hidden="true" className="invisible !size-3.5 group-selected:visible" />
    </span>
  );
  return poll.many ? (
    <Checkbox value={option.id} className={look}>
      {mark}
      {said}
    </Checkbox>
  ) : (
    <Radio value={option.id} className={look}>
      {mark}
      {said}
    </Radio>
  );
}

function Said({ option, most, briefly }: Omit<LineParts, 'poll'>) {
  const say = useWords(words);
  return (
    <span className="min-w-0 flex-1">
      <span className="flex items-baseline justify-between gap-3">
        <span>{option.text}</span>
        {option.votes !== null && <span className="flex-none text-xs text-ink-3">{say('poll.votes', { count: option.votes })}</span>}
      </span>
      {option.votes !== null && (
        <span aria-hidden="true" className="mt-1 block h-1.5 overflow-hidden rounded-full bg-sunken">
          <span className="block h-full rounded-full bg-house" style={{ width: `${(100 * option.votes) / most}%` }} />
        </span>
      )}
      {!briefly && option.by && option.by.length > 0 && <span className="mt-0.5 block text-xs text-ink-3">{option.by.map((person) => person.name).join(', ')}</span>}
    </span>
  );
}

function Foot({ poll }: { poll: Poll }) {
  const say = useWords(words);
  const dates = useDates();
  const end = poll.closed ? say('poll.closed', { when: dates.when(poll.closed, true) }) : poll.closes && say('poll.until', { when: dates.when(poll.closes, true) });
  return (
    <p className="mt-2.5 text-xs text-ink-3">
      {[say('poll.voters', { count: poll.voters }), poll.secret && say('poll.isSecret'), end].filter(Boolean).join(' · ')}
      {poll.secret && !poll.shown && <span className="block">{say(poll.closed ? 'poll.tooFew' : 'poll.later', { least: poll.least })}</span>}
    </p>
  );
}
