import { account as words } from '../../shared/words/account.ts';
import { useMe } from '../api/me.ts';
import { Page } from '../parts/Page.tsx';
import { settingsSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { PasskeysCard } from './account/PasskeysCard.tsx';
import { PasswordCard } from './account/PasswordCard.tsx';
import { SessionsCard } from './account/SessionsCard.tsx';
import { TokensCard } from './account/TokensCard.tsx';
import { TotpCard } from './account/TotpCard.tsx';

/** Everything about how one signs in. */
export default function Account() {
  const say = useWords(words);
  const me = useMe();
  return (
    <Page nav={{ name: 'settings', sections: settingsSections }} title={say('account.title')} sub={say('account.sub', { email: me.email })}>
      <PasswordCard />
      <TotpCard />
      <PasskeysCard />
      <SessionsCard />
      {me.kind === 'member' && <TokensCard />}
    </Page>
  );
}
