import { ArrowUp } from 'lucide-react';
import { feed as words } from '../../../shared/words/feed.ts';
import { showFresh, useFresh } from '../../api/live.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../words/useWords.ts';

/** Says that posts have come, and shows them when the reader wants it; nothing moves by itself. */
export function FreshButton({ list }: { list: string }) {
  const say = useWords(words);
  const count = useFresh(list);
  const show = (): void => {
    scrollTo({ top: 0 });
    void showFresh(list);
  };
  return (
    <div role="status" className="sticky top-3 z-10 grid justify-items-center">
      {count > 0 && (
        <Button look="loud" icon={ArrowUp} className="mb-4 rounded-full shadow-md" onPress={show}>
          {say('feed.show', { count })}
        </Button>
      )}
    </div>
  );
}
