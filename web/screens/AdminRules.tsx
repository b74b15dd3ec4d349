import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Rule } from '../../shared/api/rules.ts';
import { rulesAdmin as words } from '../../shared/words/rulesAdmin.ts';
import { useRules } from '../api/rules.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { adminSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { RuleLine } from './leaving/RuleLine.tsx';
import { RuleSheet } from './leaving/RuleSheet.tsx';
import { TrialBox } from './leaving/TrialBox.tsx';

/** The rules of what stays in the house, and a place to try them; for administrators. */
export default function AdminRules() {
  const say = useWords(words);
  const [open, setOpen] = useState<Rule | 'new' | null>(null);
  const { data, error, isPending, refetch } = useRules();
  const add = (
    <Button icon={Plus} onPress={() => setOpen('new')}>
      {say('rules.add')}
    </Button>
  );
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('rules.title')} sub={say('rules.sub')} action={add}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && <TrialBox />}
      {data?.items.length === 0 && <Empty title={say('rules.empty')} text={say('rules.emptyText')} />}
      {data && data.items.length > 0 && (
        <ul className="card mt-4 [&>li+li]:border-t [&>li]:border-line">
          {data.items.map((rule) => (
            <RuleLine key={rule.id} rule={rule} edit={() => setOpen(rule)} />
          ))}
        </ul>
      )}
      {open && <RuleSheet rule={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </Page>
  );
}
