import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

const linkLook = 'text-house underline underline-offset-2';

/** One thing to know of a person; nothing when it is not known. */
export function Fact({ word, wide = false, children }: { word: string; wide?: boolean; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className={`min-w-0 ${wide ? 'sm:col-span-2' : ''}`}>
      <dt className="text-xs text-ink-3">{word}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

/** The way to another person. */
export function PersonLink({ person }: { person: { id: string; name: string } }) {
  return (
    <Link to="/people/$person" params={{ person: person.id }} className={linkLook}>
      {person.name}
    </Link>
  );
}

/** A way to reach a person. */
export function Reach({ icon, href, text }: { icon: ReactNode; href: string; text: string }) {
  return (
    <a href={href} className={`${linkLook} inline-flex items-center gap-1.5 break-all`}>
      {icon}
      {text}
    </a>
  );
}
