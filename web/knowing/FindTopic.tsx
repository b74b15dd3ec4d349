import { useState } from 'react';
import { Text } from 'react-aria-components';
import type { TopicRef } from '../../shared/api/topics.ts';
import { useTopicsLike } from '../api/knowing.ts';
import { FindOne } from '../parts/FindOne.tsx';

/** Finds a topic by name and hands it over; empties itself afterwards. */
export function FindTopic(parts: { label: string; placeholder?: string; choose: (topic: TopicRef) => void }) {
  const [text, setText] = useState('');
  const { data } = useTopicsLike(text.trim());
  return (
    <FindOne text={text} setText={setText} found={data?.items ?? []} {...parts}>
      {(topic) => <Text slot="label">{topic.name}</Text>}
    </FindOne>
  );
}
