import { Check } from 'lucide-react';
import type { Post } from '../../shared/api/posts.ts';
import { post as words } from '../../shared/words/post.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Company } from '../parts/Company.tsx';
import { useWords } from '../words/useWords.ts';

/** The accepted answer of a question, right below it. */
export function AnswerBox({ post: { answer } }: { post: Post }) {
  const say = useWords(words);
  if (!answer) return null;
  return (
    <div className="-mx-2 mt-3 rounded-s bg-ok-soft p-2">
      <p className="flex items-center gap-1.5 text-xs font-semibold text-ok">
        <Check aria-hidden="true" className="!size-4" />
        {say('post.bestAnswer')}
      </p>
      <div className="flex gap-2.5 pt-1 text-s">
        <Avatar person={answer.author} size="s" />
        <p className="line-clamp-6 min-w-0 flex-1">
          <b className="font-semibold">{answer.author.name}</b>
          <Company of={answer.author.company} /> {answer.text}
        </p>
      </div>
    </div>
  );
}
