/** The calendar day (YYYY-MM-DD) of a moment in a time zone. */
export const dayIn = (timeZone: string, moment: Date): string => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
