/** Where a file is served; the right of its post is checked there on every request. */
export const fileUrl = (id: string, variant: 'preview' | 'original'): string => (variant === 'preview' ? `/api/v1/files/${id}/preview` : `/api/v1/files/${id}`);
