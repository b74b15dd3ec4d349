import { useNavigate, useSearch } from '@tanstack/react-router';
import { HandHelping } from 'lucide-react';
import { commitments as words } from '../../shared/words/commitments.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { useWords } from '../words/useWords.ts';
import { LedgerBody } from './commitments/LedgerBody.tsx';

/** The ledger of all commitments that the person reads. */
export default function Commitments() {
  const say = useWords(words);
  const navigate = useNavigate();
  const { partner } = useSearch({ from: '/shell/commitments' });
  const action = (
    <Button look="loud" icon={HandHelping} className="unprinted" onPress={() => void navigate({ to: '/write', search: { kind: 'commitment' } })}>
      {say('ledger.write')}
    </Button>
  );
  return (
    <Page title={say('ledger.title')} sub={say('ledger.sub')} action={action}>
      <LedgerBody key={partner} fixed={partner ? { partner } : {}} />
    </Page>
  );
}
