/**
 * PostgreSQL's settings, given at each start so that a new Kontor brings its own: durable without exception, only on the private socket,
 * and small (all processes of Kontor together stay below 600 MB). Who needs more takes a PostgreSQL of his own (DATABASE_URL).
 */
export function settings({ socket, bound, major }: { socket: string; bound: boolean; major: number }): string[] {
  const values: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    ssl: 'off',
    'kontor.bound': bound ? 'on' : 'off',

    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',

    max_connections: '50',
    shared_buffers: '128MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    huge_pages: 'off',
    jit: 'off', // costs more than it gains on short queries
    random_page_cost: '1.1',
    max_parallel_workers_per_gather: '0',
    autovacuum_max_workers: '2',
    ...(major >= 18 ? { io_method: 'sync' } : {}), // no extra processes for reading ahead

    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    min_wal_size: '80MB',
    max_wal_size: '256MB', // recovery after a crash stays a matter of seconds
    checkpoint_timeout: '5min',
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}), // one call instead of a second or two of fsync by file
    wal_sync_method: process.platform === 'darwin' ? 'fsync_writethrough' : 'fdatasync',

    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C', // its words are read by explain.ts
    log_destination: 'stderr',
    logging_collector: 'off',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    log_error_verbosity: 'terse', // details carry what people wrote
    log_min_error_statement: 'panic',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
