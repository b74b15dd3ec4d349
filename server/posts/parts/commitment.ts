import type { CommitmentFacts } from '../../commitments/loadCommitments.ts';
import { editCommitment } from '../../commitments/editCommitment.ts';
import { loadCommitments } from '../../commitments/loadCommitments.ts';
import { presentCommitment } from '../../commitments/presentCommitment.ts';
import { publishCommitment } from '../../commitments/publishCommitment.ts';
import { reminderSaid } from '../../commitments/reminderSaid.ts';
import { saidOfCommitment } from '../../commitments/saidOfCommitment.ts';
import type { Part } from './part.ts';

/** What one side promises the other. What both agreed on stays as it was agreed. */
export const commitmentPart: Part<CommitmentFacts> = {
  kind: 'commitment',
  publish: (ctx, post, given) => publishCommitment(ctx, post, given.commitment),
  edit: (ctx, editing, change) => editCommitment(ctx, editing, change.commitment),
  load: loadCommitments,
  stands: ({ giver, receiver }) => giver.agreed !== null && receiver.agreed !== null,
  said: saidOfCommitment,
  reminds: reminderSaid,
  present: presentCommitment,
};
