import { Paperclip } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import type { Agreement, AgreementKind } from '../../../shared/api/partners.ts';
import { common } from '../../../shared/words/common.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { useAddAgreement, useChangeAgreement, useRemoveAgreement } from '../../api/partners.ts';
import { Refused } from '../../api/problem.ts';
import { uploadFile } from '../../composer/upload.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { DayField } from '../../parts/DayField.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal, useErrorText } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

const kinds: readonly AgreementKind[] = ['nda', 'data-processing', 'other'];

/** Keeps an agreement with its document, or changes one. */
export function AgreementSheet({ partner, agreement, close }: { partner: string; agreement?: Agreement; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { today } = useDates();
  const [values, setValues] = useState({ kind: agreement?.kind ?? ('nda' as AgreementKind), title: agreement?.title ?? '', from: agreement?.from ?? today, until: agreement?.until ?? '' });
  const [file, setFile] = useState<{ id: string; name: string } | null>(agreement?.file ?? null);
  const set = (more: Partial<typeof values>): void => setValues((before) => ({ ...before, ...more }));
  const add = useAddAgreement(partner);
  const change = useChangeAgreement(partner, agreement?.id ?? '');
  const remove = useRemoveAgreement(partner, agreement?.id ?? '');
  const error = add.error ?? change.error ?? remove.error;
  const wrong = (field: string): string | undefined => (error instanceof Refused ? error.field(field) : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { ...values, title: values.title.trim(), until: values.until || null, file: file?.id ?? null };
    if (agreement) change.run(body, { done: close });
    else add.run(body, { done: close });
  };
  return (
    <Sheet title={say(agreement ? 'agreement.edit' : 'agreement.add')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <Choice label={say('agreement.kind')} value={values.kind} onChange={(kind) => set({ kind })} options={kinds.map((value) => ({ value, word: say(`agreement.${value}`) }))} />
        <Field label={say('agreement.name')} value={values.title} onChange={(title) => set({ title })} error={wrong('title')} isRequired maxLength={200} autoComplete="off" autoFocus />
        <div className="grid gap-4 sm:grid-cols-2">
          <DayField label={say('agreement.from')} value={values.from} onChange={(from) => set({ from })} error={wrong('from')} isRequired />
          <div>
            <DayField label={say('agreement.until')} value={values.until} onChange={(until) => set({ until })} error={wrong('until')} />
            <p className="mt-1 text-xs text-ink-3">{say('agreement.untilHint')}</p>
          </div>
        </div>
        <Document file={file} choose={setFile} />
        <Refusal error={wrong('until') || wrong('title') ? null : error} />
        <div className="flex flex-wrap gap-3">
          <Button look="loud" type="submit" isPending={add.isPending || change.isPending} isDisabled={!values.from}>
            {sayCommon('common.save')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
          {agreement && (
            <Button look="text" className="ml-auto" onPress={() => remove.run(undefined, { done: close })}>
              {say('agreement.remove')}
            </Button>
          )}
        </div>
      </form>
    </Sheet>
  );
}

function Document({ file, choose }: { file: { id: string; name: string } | null; choose: (file: { id: string; name: string } | null) => void }) {
  const say = useWords(words);
  const text = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const take = (chosen: File): void => {
    setPercent(0);
    uploadFile(chosen, setPercent).done.then(
      (kept) => (choose(kept), setPercent(null)),
      (error: Error) => (toast(text(error)), setPercent(null)),
    );
  };
  return (
    <div className="flex flex-wrap items-center gap-3 text-s">
      {file && <span className="min-w-0 truncate">{file.name}</span>}
      {percent === null ? (
        <Button icon={Paperclip} onPress={() => input.current?.click()}>
          {say('agreement.file')}
        </Button>
      ) : (
        <p role="status">{say('agreement.uploading', { percent })}</p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) take(chosen);
          event.target.value = '';
        }}
      />
    </div>
  );
}
