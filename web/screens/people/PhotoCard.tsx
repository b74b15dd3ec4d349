import { useRef, useState } from 'react';
import { people as words } from '../../../shared/words/people.ts';
import { queryClient } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { removePhoto, sendPhoto } from '../../api/photo.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Button } from '../../parts/Button.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** The own photo: shown, chosen, taken away. */
export function PhotoCard() {
  const say = useWords(words);
  const me = useMe();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<Error | null>(null);
  const [pending, setPending] = useState(false);
  const run = async (action: Promise<unknown>): Promise<void> => {
    setPending(true);
    setError(await action.then(() => null, (reason: Error) => reason));
    setPending(false);
    await queryClient.invalidateQueries({ queryKey: ['me'] });
  };
  return (
    <section className="card mb-4 flex flex-wrap items-center gap-4 p-5" aria-label={say('profile.photo')}>
      <Avatar person={me} size="l" />
      <div className="flex flex-wrap gap-3">
        <Button onPress={() => input.current?.click()} isPending={pending}>
          {say('profile.choosePhoto')}
        </Button>
        {me.photo && <Button onPress={() => void run(removePhoto())}>{say('profile.removePhoto')}</Button>}
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void run(sendPhoto(file));
            event.target.value = '';
          }}
        />
      </div>
      <Refusal error={error} />
    </section>
  );
}
