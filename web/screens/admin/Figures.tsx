import type { ReactNode } from 'react';

export type Figure = { word: string; value: ReactNode; late?: boolean };

/** A card of figures: a word and its number on each line. */
export function Figures({ title, figures, children }: { title: string; figures: readonly Figure[]; children?: ReactNode }) {
  return (
    <section className="card p-4">
      <h2 className="mb-2 text-m font-semibold">{title}</h2>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-s">
        {figures.map(({ word, value, late }) => (
          <div key={word} className="col-span-2 grid grid-cols-subgrid">
            <dt className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">{word}</dt>
            <dd className={`text-right tabular-nums ${late ? 'font-semibold text-late' : ''}`}>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
