import type { Command } from 'commander';
import { registerAudit } from './audit.ts';
import { registerBackup } from './backup.ts';
import { registerDemo } from './demo.ts';
import { registerDoctor } from './doctor.ts';
import { registerEmergencyStop } from './emergencyStop.ts';
import { registerImport } from './import.ts';
import { registerMigrate } from './migrate.ts';
import { registerPackage } from './package.ts';
import { registerRestore } from './restore.ts';
import { registerStart } from './start.ts';
import { registerUser } from './user.ts';

/** Every command of bin/kontor; each file adds its own to the program. */
export const commands: readonly ((program: Command) => void)[] = [registerStart, registerDemo, registerUser, registerImport, registerBackup, registerRestore, registerDoctor, registerAudit, registerEmergencyStop, registerMigrate, registerPackage];
