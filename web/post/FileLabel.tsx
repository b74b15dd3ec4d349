import type { FileRef } from '../../shared/api/posts.ts';
import { useFileLabel } from '../api/labels.ts';
import { LabelSheet } from './LabelSheet.tsx';

/** Changes how confidential an attachment is; what carries it gets at least the same. */
export default function FileLabel({ file, post, close }: { file: FileRef; post: string; close: () => void }) {
  return <LabelSheet marking={file} post={post} item={file.id} action={useFileLabel(post, file.id)} close={close} />;
}
