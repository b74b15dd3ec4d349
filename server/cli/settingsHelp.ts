/** What `kontor start` and `kontor demo` take from the environment, for their --help. */
export const settingsHelp = (folder: string): string => `
Settings, as environment variables:
  PORT, HOST              where to listen (4000 on localhost)
  KONTOR_DATA             folder for database and files (${folder})
  DATABASE_URL            a PostgreSQL 15 or newer of your own instead of the embedded one
  KONTOR_ADDRESS          the address people use, for links in mails (http://localhost:4000)
  KONTOR_TRUSTED_PROXIES  reverse proxies whose X-Forwarded headers count, as a list of CIDRs (none)

docs/operators/install.md says more. Ctrl-C ends it, database included.`;
