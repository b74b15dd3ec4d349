import { useState } from 'react';
import type { Token } from '../../../shared/api/account.ts';
import { account as words } from '../../../shared/words/account.ts';
import { useRemoveToken, useTokens } from '../../api/account.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { MakeToken } from './MakeToken.tsx';

/** The own access tokens. */
export function TokensCard() {
  const say = useWords(words);
  const { data } = useTokens();
  const [making, setMaking] = useState(false);
  const remove = useRemoveToken();
  return (
    <Card title={say('tokens.title')} text={say('tokens.text')}>
      {data && data.items.length > 0 && (
        <ul className="mb-4 text-s">
          {data.items.map((token) => (
            <TokenLine key={token.id} token={token} remove={() => remove.run(token.id)} />
          ))}
        </ul>
      )}
      <Refusal error={remove.error} />
      <Button onPress={() => setMaking(true)}>{say('tokens.add')}</Button>
      {making && <MakeToken close={() => setMaking(false)} />}
    </Card>
  );
}

/** The widest of the scopes, in words. */
const scopeWord = (scopes: readonly string[]) => (scopes.includes('admin') ? 'tokens.all' : scopes.includes('write') ? 'tokens.readWrite' : 'tokens.read');

function TokenLine({ token, remove }: { token: Token; remove: () => void }) {
  const say = useWords(words);
  const dates = useDates();
  const until = dates.dayOfMoment(token.expires);
  const used = until < dates.today ? say('tokens.expired') : token.used ? say('tokens.usedOn', { day: dates.day(token.used) }) : say('tokens.unused');
  return (
    <li className="flex items-center justify-between gap-3 border-t border-line py-2 first:border-0">
      <span className="min-w-0">
        <span className="block truncate font-semibold">{token.name}</span>
        <span className="block text-xs text-ink-3">{say('tokens.line', { scopes: say(scopeWord(token.scopes)), until: dates.short(until), used })}</span>
      </span>
      <Button look="text" className="mx-0" aria-label={say('tokens.removeNamed', { name: token.name })} onPress={remove}>
        {say('passkeys.remove')}
      </Button>
    </li>
  );
}
