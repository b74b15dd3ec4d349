import type { ClientBase } from 'pg';
import type { SignedHead } from './head.ts';

interface Row {
  size: string;
  seq: string;
  root: Buffer;
  created: Date;
  key: string;
  signature: Buffer;
}

/** A row of audit_head as it was signed. */
export const headOf = ({ size, seq, root, created, key, signature }: Row): SignedHead => ({
  size: Number(size),
  seq,
  root: root.toString('hex'),
  created: created.toISOString(),
  key,
  signature: signature.toString('base64'),
});

/** All heads that the database keeps, by their size. */
export async function headsOf(client: ClientBase): Promise<SignedHead[]> {
  const { rows } = await client.query<Row>('select size::text, seq::text, root, created, key, signature from audit_head order by audit_head.size');
  return rows.map(headOf);
}
