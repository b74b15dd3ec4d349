import { eraseFiles } from '../files/eraseFiles.ts';
import { prepareFile } from '../files/prepareFile.ts';
import { readFile } from '../files/readFile.ts';
import type { ReactionTable } from '../jobs/jobs.ts';
import { followMoves } from '../notices/followMoves.ts';
import { tellReaders } from '../notices/tellReaders.ts';
import { eraseDeleted } from '../posts/eraseDeleted.ts';
import { indexComment, indexFile, indexThread } from '../search/indexReactions.ts';
import { mailReset } from '../password/mailReset.ts';

/** One table says what follows from what. Every kind of event has its row; an empty row is a decision too. */
export const reactions: ReactionTable = {
  'house.founded': [],
  'house.restored': [],
  'house.settingsChanged': [],
  'person.invited': [],
  'invitation.revoked': [],
  'person.joined': [],
  'person.changed': [],
  'person.rolesChanged': [],
  'person.deactivated': [],
  'person.reactivated': [],
  'session.begun': [],
  'session.ended': [],
  'session.refused': [],
  'reset.asked': [mailReset],
  'secret.changed': [],
  'token.made': [],
  'token.removed': [],
  'space.created': [],
  'space.changed': [],
  'space.archived': [],
  'space.reopened': [],
  'membership.requested': [],
  'membership.added': [],
  'membership.changed': [],
  'membership.removed': [],
  'post.published': [indexThread, tellReaders],
  'post.edited': [indexThread, tellReaders],
  'post.deleted': [indexThread, eraseDeleted, eraseFiles],
  'post.restored': [indexThread],
  'post.moved': [indexThread, followMoves],
  'post.pinned': [],
  'post.unpinned': [],
  'decision.replaced': [tellReaders],
  'comment.written': [indexComment, tellReaders],
  'comment.edited': [indexComment, tellReaders],
  'comment.deleted': [indexComment, eraseDeleted, eraseFiles],
  'comment.restored': [indexComment],
  'comment.moved': [indexComment, followMoves],
  'answer.accepted': [indexComment, tellReaders],
  'answer.withdrawn': [indexComment],
  'acknowledgement.given': [],
  'acknowledgement.reminded': [tellReaders],
  'file.stored': [prepareFile, readFile, indexFile],
  'file.prepared': [],
  'file.read': [indexFile],
  'file.removed': [indexFile, eraseFiles],
  'import.finished': [],
  'thanks.given': [],
  'thanks.taken': [],
  'log.read': [],
  'rule.made': [],
  'rule.changed': [],
  'rule.removed': [],
  'job.retried': [],
  'job.dropped': [],
};
