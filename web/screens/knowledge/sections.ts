import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** What stands on the entrance to the knowledge, from top to bottom; each part loads by itself and shows nothing where it has nothing. */
export const sections: readonly { id: string; Section: LazyExoticComponent<ComponentType> }[] = [
  { id: 'doors', Section: lazy(() => import('./Doors.tsx')) },
  { id: 'ageing', Section: lazy(() => import('./AgeingPages.tsx')) },
  { id: 'recent', Section: lazy(() => import('./RecentPages.tsx')) },
  { id: 'questions', Section: lazy(() => import('./LonelyQuestions.tsx')) },
  { id: 'mine', Section: lazy(() => import('./MyPages.tsx')) },
];
