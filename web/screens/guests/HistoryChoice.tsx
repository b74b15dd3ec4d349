import type { History } from '../../../shared/api/spaces.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { useCompanies } from '../../api/partners.ts';
import { Choice } from '../../parts/Choice.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** What somebody of a partner will see of what is there: from today, unless said otherwise; the whole in numbers. */
export function HistoryChoice({ space, value, onChange }: { space: string | null; value: History; onChange: (to: History) => void }) {
  const say = useWords(words);
  const dates = useDates();
  const { data } = useCompanies(space ?? '', space !== null);
  const content = data?.content;
  const hint = content && say('space.allHint', { posts: content.posts, files: content.files, oldest: content.oldest ? dates.day(dates.dayOfMoment(content.oldest)) : '' });
  return (
    <Choice
      label={say('space.history')}
      value={value}
      onChange={onChange}
      hint={value === 'all' ? hint : say('space.todayHint')}
      options={[
        { value: 'today', word: say('space.today'), hint: say('space.todayHint') },
        { value: 'all', word: say('space.all'), hint },
      ]}
    />
  );
}
