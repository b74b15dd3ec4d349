/** What a device says when there is something; for the service worker alone, whose script stands by itself. */
export const device = {
  something: { de: 'Es gibt etwas für Sie.', en: 'There is something for you.' },
  signIn: { de: 'Bitte melden Sie sich wieder an.', en: 'Please sign in again.' },
} as const;
