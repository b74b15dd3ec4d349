/** Where a file is served; the right of its post is checked there on every request. */
export const fileUrl = (id: string, variant: 'preview' | 'original'): string => `/api/v1/files/${id}/content${variant === 'preview' ? '?variant=view' : ''}`;
