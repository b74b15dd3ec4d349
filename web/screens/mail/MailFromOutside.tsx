import { Link } from '@tanstack/react-router';
import type { InboundLine } from '../../../shared/api/mailIn.ts';
import { mailInAdmin as words } from '../../../shared/words/mailInAdmin.ts';
import { When } from '../../parts/When.tsx';
import { useSizes } from '../../words/useSizes.ts';
import { useWords } from '../../words/useWords.ts';

/** One mail from outside: from whom, what became of it, and why. */
export function MailFromOutside({ mail }: { mail: InboundLine }) {
  const say = useWords(words);
  const { size } = useSizes();
  const posted = mail.state === 'posted';
  // Whose address was used by somebody else has not written.
  const writer = mail.reason === 'wrongSender' ? null : mail.person;
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-3 px-4 py-3 text-s leading-snug">
      <span className="min-w-0 truncate font-semibold">
        {writer ? writer.name : mail.sender || say('inbound.unknownSender')}
        {writer?.company && <span className="font-normal text-partners"> · {writer.company}</span>}
      </span>
      <span className="text-right text-xs text-ink-3">
        <When moment={mail.received} always />
      </span>
      <span className="min-w-0 truncate text-ink-2">
        {posted && mail.space && mail.post && (
          <Link to="/posts/$post" params={{ post: mail.post }} className="text-house underline underline-offset-2">
            {say('inbound.in', { space: mail.space.name })}
          </Link>
        )}
        {posted && !mail.space && say('inbound.hiddenSpace')}
        {!posted && mail.reason && say(`reason.${mail.reason}`)}
      </span>
      <span className={`text-right text-xs font-semibold ${posted ? 'text-ok' : mail.reason === 'trial' ? 'text-ink-2' : 'text-late'}`}>{say(`inbound.${mail.state}`)}</span>
      <span className="col-span-2 text-xs text-ink-3">
        {[
          writer && mail.sender,
          mail.person && !writer && say('inbound.belongs', { name: mail.person.name }),
          mail.via.toUpperCase(),
          size(mail.size),
          mail.answered && say('inbound.answered'),
          mail.leftOut.length > 0 && say('inbound.leftOut', { names: mail.leftOut.join(', ') }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}
