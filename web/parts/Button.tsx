import type { LucideIcon } from 'lucide-react';
import { Button as Pressable, type ButtonProps } from 'react-aria-components';

type Look = 'loud' | 'quiet' | 'text' | 'danger';
const looks: Record<Look, string> = {
  loud: 'bg-house text-on-house px-3.5 py-2 font-semibold hover:brightness-110 pressed:brightness-95',
  quiet: 'text-ink-2 px-3.5 py-2 font-semibold shadow-[inset_0_0_0_1px_var(--line-strong)] hover:text-ink hover:bg-sunken',
  text: 'text-ink-2 px-2 py-1 -mx-2 hover:text-ink hover:bg-sunken',
  danger: 'bg-late text-card px-3.5 py-2 font-semibold hover:brightness-110',
};

export type ButtonMore = Omit<ButtonProps, 'children' | 'className'> & { look?: Look; icon?: LucideIcon; children: React.ReactNode; className?: string };

/** A button in words; `loud` once per screen, for what the person came for. */
export function Button({ look = 'quiet', icon: Icon, children, className = '', ...rest }: ButtonMore) {
  return (
    // Sending a form keeps the focus where it is: leaving a field may take its error away, and the button would move from under the pointer.
    <Pressable {...rest} preventFocusOnPress={rest.type === 'submit'} className={`tap inline-flex min-h-8 items-center justify-center gap-1.5 rounded-s text-s leading-tight transition-[color,background-color,opacity] duration-150 disabled:opacity-55 pending:cursor-progress pending:opacity-55 pending:delay-300 ${looks[look]} ${className}`}>
      {Icon && <Icon aria-hidden="true" className="!size-4" />}
      {children}
    </Pressable>
  );
}

/** An icon without a word beside it, for menus and closing only: the label says the word. */
export function IconButton({ icon: Icon, label, className = '', ...rest }: Omit<ButtonProps, 'children' | 'className'> & { icon: LucideIcon; label: string; className?: string }) {
  return (
    <Pressable {...rest} aria-label={label} className={`inline-flex size-8 items-center justify-center rounded-s text-ink-3 hover:bg-sunken hover:text-ink pointer-coarse:h-11 ${className}`}>
      <Icon aria-hidden="true" />
    </Pressable>
  );
}
