/** The kinds of events that only tell who came and looked, and leave the log after the house's time for them; all others are the history of what they are about and stay. */
export const passing = ['session.begun', 'session.ended', 'session.refused', 'log.read'];
