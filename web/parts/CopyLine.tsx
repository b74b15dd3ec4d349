import { Copy } from 'lucide-react';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { toast } from './toast.tsx';

/** Whether the browser lets a page copy: not on a plain address other than localhost. */
export const canCopy = 'clipboard' in navigator;

/** Copies a text and says so. */
export function copyText(text: string, copied: string): void {
  void navigator.clipboard.writeText(text).then(() => toast(copied));
}

/** A text to take along, that can be copied by one press. */
export function CopyLine({ label, value, word, copied }: { label: string; value: string; word: string; copied: string }) {
  return (
    <div className="flex items-end gap-2">
      <Field label={label} value={value} isReadOnly className="min-w-0 flex-1" />
      {canCopy && (
        <Button icon={Copy} onPress={() => copyText(value, copied)} className="min-h-10">
          {word}
        </Button>
      )}
    </div>
  );
}
