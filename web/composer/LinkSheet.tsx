import type { Editor } from '@tiptap/react';
import { useState, type FormEvent } from 'react';
import { isSafeHref } from '../../shared/richtext/href.ts';
import { composer as words } from '../../shared/words/composer.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useWords } from '../words/useWords.ts';

/** An address as typed, made whole: "brandt.example" becomes a web address, "a@b.example" a mail. */
function whole(address: string): string {
  if (/^(https?|mailto|tel):/i.test(address) || address.startsWith('/')) return address;
  return address.includes('@') && !address.includes('/') ? `mailto:${address}` : `https://${address}`;
}

/** Sets or removes the link of the selected words; without words the address itself is written. */
export function LinkSheet({ editor, close }: { editor: Editor; close: () => void }) {
  const say = useWords(words);
  const before = String(editor.getAttributes('link')['href'] ?? '');
  const [address, setAddress] = useState(before);
  const [wrong, setWrong] = useState(false);
  const set = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const href = whole(address.trim());
    setWrong(!isSafeHref(href));
    if (!isSafeHref(href)) return;
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !before) chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    close();
  };
  const remove = (): void => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    close();
  };
  return (
    <Sheet title={say('tools.link')} isOpen close={close}>
      <form onSubmit={set} className="grid gap-4">
        <Field label={say('tools.linkTo')} value={address} onChange={setAddress} placeholder="https://" error={wrong ? say('tools.linkWrong') : undefined} isRequired autoFocus inputMode="url" />
        <div className="flex gap-3">
          <Button look="loud" type="submit">
            {say('tools.linkSet')}
          </Button>
          {before && <Button onPress={remove}>{say('tools.linkRemove')}</Button>}
        </div>
      </form>
    </Sheet>
  );
}
