import type { Command } from 'commander';
import { closeAtServer } from '../emergency/closeOutward.ts';
import { Problem } from '../problems.ts';
import { beside, CommandError } from './beside.ts';

const help = `
Within seconds: guests and contacts are shut out, open streams and downloads of theirs end, mails to outsiders wait,
nothing is released. Nothing is lost. To reopen, two different administrators are needed: one asks in the
administration, another one confirms.

Example:
  kontor emergency-stop --reason "Zugang eines Partners wurde gestohlen"`;

/** `kontor emergency-stop --reason <text>`: closes all ways outward, beside a running server or without one. */
export function registerEmergencyStop(program: Command): void {
  program
    .command('emergency-stop')
    .requiredOption('--reason <text>', 'why; everybody in the house can read it')
    .description('close all ways outward at once')
    .addHelpText('after', help)
    .action(({ reason }: { reason: string }) => beside((kontor) => stop(kontor, reason)));
}

async function stop(kontor: Parameters<typeof closeAtServer>[0], reason: string): Promise<void> {
  if (reason.trim() === '' || reason.length > 500) throw new CommandError('--reason must say why, in 500 characters at most.');
  await closeAtServer(kontor, reason).catch((error: unknown) => {
    throw error instanceof Problem && error.kind === 'conflict' ? new CommandError('The ways outward are closed already.') : error;
  });
  console.log('All ways outward are closed. Two administrators can reopen them.');
}
