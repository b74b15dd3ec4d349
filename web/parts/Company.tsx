/** The company beside the name of somebody who works for a partner; nothing for people of the house. */
export function Company({ of }: { of: string | null | undefined }) {
  return of ? <span className="font-normal text-partners"> {of}</span> : null;
}
