import type { Invitation } from '../../../shared/api/account.ts';
import { account } from '../../../shared/words/account.ts';
import { people as words } from '../../../shared/words/people.ts';
import { Button } from '../../parts/Button.tsx';
import { CopyLine } from '../../parts/CopyLine.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { useWords } from '../../words/useWords.ts';

/** Says that an invitation is on its way, or shows its link where no mail server takes it. */
export function SentInvitation({ invitation: { name, link }, close }: { invitation: Invitation; close: () => void }) {
  const say = useWords(words);
  const sayAccount = useWords(account);
  return (
    <Sheet title={say('admin.inviteTitle')} isOpen close={close}>
      <p className="mb-4 text-s text-ink-2">{link ? say('admin.linkText', { name }) : say('admin.mailed', { name })}</p>
      {link && <CopyLine label={say('admin.link')} value={link} word={say('admin.copy')} copied={say('admin.copied')} />}
      <Button look="loud" className="mt-4" onPress={close}>
        {sayAccount('tokens.done')}
      </Button>
    </Sheet>
  );
}
