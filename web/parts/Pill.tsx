import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** A word in a soft colour, with an icon before it: how something stands, or who reads it. `look` is its colour and ground. */
export function Pill({ icon: Icon, look, title, children }: { icon?: LucideIcon; look: string; title?: string; children: ReactNode }) {
  return (
    <span title={title} className={`inline-flex flex-none items-center gap-1.5 rounded-full px-2.5 py-[3px] text-xs font-semibold whitespace-nowrap ${look}`}>
      {Icon && <Icon aria-hidden="true" className="!size-3.5" />}
      {children}
    </span>
  );
}
