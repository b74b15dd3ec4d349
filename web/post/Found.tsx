import { Refused } from '../api/problem.ts';
import { FindingLine } from './FindingLine.tsx';

/** What the rules found in something that was not taken, below the sentence that says so. */
export function Found({ error }: { error: Error | null }) {
  if (!(error instanceof Refused) || !error.found) return null;
  return (
    <ul className="[&>li+li]:border-t [&>li]:border-line">
      {error.found.findings.map((finding, place) => (
        <FindingLine key={place} finding={finding} />
      ))}
    </ul>
  );
}

/** The word that confirms what was found, where it may be confirmed. */
export const confirmOf = (error: Error | null): string | undefined => (error instanceof Refused ? (error.found?.confirm ?? undefined) : undefined);
