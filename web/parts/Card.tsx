import type { ReactNode } from 'react';

/** A part of a page with its own heading, a sentence, and what to do. */
export function Card({ title, text, children }: { title: string; text?: ReactNode; children?: ReactNode }) {
  return (
    <section className="card mb-4 p-5">
      <h2 className="text-m font-semibold">{title}</h2>
      {text && <p className="mt-1 text-s text-ink-2">{text}</p>}
      {children && <div className="mt-4">{children}</div>}
    </section>
  );
}
