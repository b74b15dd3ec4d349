import { HelpCircle } from 'lucide-react';
import type { Post } from '../../shared/api/posts.ts';
import { knowing as words } from '../../shared/words/knowing.ts';
import { usePassQuestion, useQuestionAsk } from '../api/knowing.ts';
import { Button } from '../parts/Button.tsx';
import { useErrorText } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { useWords } from '../words/useWords.ts';

/** On a question that nobody has answered: that it was passed on, and to whom it was, why; they may decline. */
export default function QuestionBar({ post }: { post: Post }) {
  const say = useWords(words);
  const text = useErrorText();
  const { data } = useQuestionAsk(post.id, true);
  const pass = usePassQuestion(post.id);
  if (!data || data.asked === 0) return null;
  const waits = data.mine !== null && data.mine.passed === null;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3 rounded-s bg-sunken px-3 py-2.5 text-s">
      <HelpCircle aria-hidden="true" className="text-ink-3" />
      <p className="min-w-0 flex-1 basis-48">{waits ? say(`ask.${data.mine!.why}`, { topic: data.mine!.topic }) : say('ask.passedOn', { count: data.asked })}</p>
      {waits && (
        <Button onPress={() => pass.run(undefined, { done: () => toast(say('ask.passed')), failed: (error) => toast(text(error)) })} isPending={pass.isPending}>
          {say('ask.pass')}
        </Button>
      )}
    </div>
  );
}
