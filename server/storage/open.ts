import { join } from 'node:path';
import type { Config } from '../config.ts';
import { folderStore } from './folder.ts';
import { s3Store } from './s3.ts';
import type { BlobStore } from './store.ts';

/** The storage that the configuration names: an S3 bucket, otherwise the folder `files` in the data folder. */
export const openStorage = (config: Pick<Config, 'dataFolder' | 's3'>): BlobStore => (config.s3 ? s3Store(config.s3) : folderStore(join(config.dataFolder, 'files')));

/** Names the storage for administrators, without keys. */
export const storagePlace = (config: Pick<Config, 'dataFolder' | 's3'>): string => (config.s3 ? `s3://${config.s3.bucket}/${config.s3.prefix ?? ''}` : join(config.dataFolder, 'files'));
