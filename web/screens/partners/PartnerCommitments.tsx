import { Link } from '@tanstack/react-router';
import { HandHelping } from 'lucide-react';
import { commitments as words } from '../../../shared/words/commitments.ts';
import { useLedger } from '../../api/commitments.ts';
import { useWords } from '../../words/useWords.ts';
import { LedgerRow } from '../commitments/LedgerRow.tsx';

const mostShown = 4;

/** What is open between the house and a company, the nearest first, and the way to all of it. */
export function PartnerCommitments({ partner }: { partner: string }) {
  const say = useWords(words);
  const page = useLedger({ partner, which: 'open' }).data?.pages[0];
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-s font-semibold">{say('ledger.withPartner')}</h2>
      {page && page.items.length === 0 && <p className="mb-2 text-s text-ink-3">{say('ledger.none')}</p>}
      <ul>
        {page?.items.slice(0, mostShown).map((line) => (
          <li key={line.post}>
            <LedgerRow line={line} />
          </li>
        ))}
      </ul>
      <Link to="/commitments" search={{ partner }} className="inline-flex items-center gap-1.5 text-s text-ink-2 hover:text-ink hover:underline">
        <HandHelping aria-hidden="true" className="!size-4" />
        {say('ledger.toAll')}
      </Link>
    </section>
  );
}
