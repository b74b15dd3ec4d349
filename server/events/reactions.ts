import { eraseFiles } from '../files/eraseFiles.ts';
import { prepareFile } from '../files/prepareFile.ts';
import { readFile } from '../files/readFile.ts';
import type { ReactionTable } from '../jobs/jobs.ts';
import { followMoves } from '../notices/followMoves.ts';
import { tellReaders } from '../notices/tellReaders.ts';
import { eraseDeleted } from '../posts/eraseDeleted.ts';

/** One table says what follows from what. Every kind of event has its row; an empty row is a decision too. */
export const reactions: ReactionTable = {
  'house.founded': [],
  'house.settingsChanged': [],
  'person.invited': [],
  'person.joined': [],
  'person.changed': [],
  'person.rolesChanged': [],
  'person.deactivated': [],
  'person.reactivated': [],
  'session.begun': [],
  'session.ended': [],
  'session.refused': [],
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
  'post.published': [tellReaders],
  'post.edited': [tellReaders],
  'post.deleted': [eraseDeleted, eraseFiles],
  'post.restored': [],
  'post.moved': [followMoves],
  'post.pinned': [],
  'post.unpinned': [],
  'decision.replaced': [tellReaders],
  'comment.written': [tellReaders],
  'comment.edited': [tellReaders],
  'comment.deleted': [eraseDeleted, eraseFiles],
  'comment.restored': [],
  'comment.moved': [followMoves],
  'answer.accepted': [tellReaders],
  'answer.withdrawn': [],
  'acknowledgement.given': [],
  'acknowledgement.reminded': [tellReaders],
  'file.stored': [prepareFile, readFile],
  'file.prepared': [],
  'file.read': [],
  'file.removed': [eraseFiles],
  'thanks.given': [],
  'thanks.taken': [],
  'log.read': [],
  'job.retried': [],
  'job.dropped': [],
};
