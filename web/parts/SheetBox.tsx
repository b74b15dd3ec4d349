import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { common } from '../../shared/words/common.ts';
import { useWords } from '../words/useWords.ts';
import { IconButton } from './Button.tsx';
import type { SheetParts } from './Sheet.tsx';

/** The dialog of a sheet. */
export default function SheetBox({ title, isOpen, close, children, wide, role = 'dialog' }: SheetParts) {
  const say = useWords(common);
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && close()} isDismissable={role === 'dialog'} className="fixed inset-0 z-40 grid place-items-center bg-veil p-4 max-sm:items-end max-sm:p-0">
      <Modal className={`risen card max-h-[90dvh] w-full overflow-auto ${wide ? 'max-w-3xl' : 'max-w-lg'} max-sm:rounded-b-none`}>
        <Dialog role={role} className="p-5 outline-none">
          <div className="mb-3 flex items-start justify-between gap-4">
            <Heading slot="title" className="font-serif text-l font-semibold">
              {title}
            </Heading>
            <IconButton icon={X} label={say('common.close')} onPress={close} className="-mt-1 -mr-2" />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
