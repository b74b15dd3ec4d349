import type { Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';

/**
 * An action whose answer shows a secret. What is kept for a repeated Idempotency-Key is a mark, not the secret:
 * the repeated request does nothing and hears `conflict`, because the secret was shown already.
 */
export async function showOnce(kontor: Kontor, asker: Asker, action: (ctx: Ctx) => Promise<void>): Promise<void> {
  const mark = newId();
  const kept = await kontor.act(asker, async (ctx) => {
    await action(ctx);
    return mark;
  });
  if (kept !== mark) throw new Problem('conflict');
}
