/** Where rich text points to inside Kontor. */
export const htmlLinks = {
  fileUrl: (file: string, variant: 'view' | 'original') => `/api/v1/files/${file}/content${variant === 'view' ? '?variant=view' : ''}`,
  personUrl: (person: string) => `/people/${person}`,
  spaceUrl: (space: string) => `/spaces/${space}`,
};
