/** Whether this is a time zone of the IANA list that Node knows. */
export const isTimeZone = (name: string): boolean => name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);
