import { FileText, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Agreement, Partner } from '../../../shared/api/partners.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { useAgreements } from '../../api/partners.ts';
import { fileUrl } from '../../api/files.ts';
import { Button } from '../../parts/Button.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { AgreementSheet } from './AgreementSheet.tsx';

/** The agreements with a partner; who keeps the relation adds and changes them. */
export function Agreements({ partner }: { partner: Partner }) {
  const say = useWords(words);
  const { data } = useAgreements(partner.id);
  const [open, setOpen] = useState<Agreement | 'new' | null>(null);
  const keeps = partner.abilities.change.allowed;
  return (
    <section className="mb-6">
      <div className="mb-2 flex items-center justify-between gap-3">
        <h2 className="text-s font-semibold">{say('agreement.title')}</h2>
        {keeps && (
          <Button look="text" icon={Plus} className="mx-0" onPress={() => setOpen('new')}>
            {say('agreement.add')}
          </Button>
        )}
      </div>
      {data?.items.length === 0 && <p className="text-s text-ink-3">{say('agreement.none')}</p>}
      {data && data.items.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {data.items.map((agreement) => (
            <AgreementLine key={agreement.id} agreement={agreement} edit={keeps ? () => setOpen(agreement) : undefined} />
          ))}
        </ul>
      )}
      {open && <AgreementSheet partner={partner.id} agreement={open === 'new' ? undefined : open} close={() => setOpen(null)} />}
    </section>
  );
}

function AgreementLine({ agreement, edit }: { agreement: Agreement; edit?: () => void }) {
  const say = useWords(words);
  const dates = useDates();
  const { title, kind, from, until, valid, file } = agreement;
  const state = valid ? (until ? say('agreement.validUntil', { day: dates.day(until) }) : say('agreement.unlimited')) : from > dates.today ? say('agreement.notYet', { day: dates.day(from) }) : say('agreement.over', { day: dates.day(until ?? from) });
  return (
    <li className="flex items-center gap-3 px-4 py-2.5 text-s">
      <div className="min-w-0 flex-1">
        <span className="block font-semibold">{title}</span>
        <span className="block text-xs text-ink-3">
          {say(`agreement.${kind}`)} · <span className={valid ? '' : 'font-semibold text-late'}>{state}</span>
        </span>
        {file && (
          <a href={fileUrl(file.id, 'original')} download className="tap -mx-2 flex min-h-8 w-fit max-w-full items-center gap-1.5 rounded-s px-2 text-s text-ink-2 hover:bg-sunken hover:text-ink">
            <FileText aria-hidden="true" className="!size-4 flex-none" />
            <span className="min-w-0 truncate">{file.name}</span>
          </a>
        )}
      </div>
      {edit && (
        <Button look="text" className="-mr-2 ml-0 flex-none whitespace-nowrap" aria-label={`${say('partner.edit')}: ${title}`} onPress={edit}>
          {say('partner.edit')}
        </Button>
      )}
    </li>
  );
}
