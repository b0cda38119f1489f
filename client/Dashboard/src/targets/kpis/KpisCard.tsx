import { Alert, Button, Empty } from 'antd';
import { useState } from 'react';
import type { TargetYear } from '../../api/targetWire';
import { useTexts } from '../../i18n/Texts';
import { Section } from '../../states/Section';
import { kindOf } from './kpis';
import { KpisDialog } from './KpisDialog';

interface KpisCardProps {
  targets: TargetYear;
  maySet: boolean;
}

/** The figures that the dealer set itself, and in words those that cannot all come true. */
export function KpisCard({ targets: { kpis, contradictions, dealer }, maySet }: KpisCardProps) {
  const { t, word, pick, numbers } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const write = (name: string, value: number) => numbers[kindOf(name)](value);
  return (
    <Section
      title={t('targets.kpis')}
      hint={t('targets.kpisHint')}
      extra={
        maySet && (
          <Button onClick={() => setOpen(true)} data-testid="set-kpis">
            {t('targets.setKpis')}
          </Button>
        )
      }
    >
      {kpis.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('targets.noKpis')} />}
      <dl className="facts" data-testid="kpis">
        {kpis.map(({ name, value }) => (
          <div className="fact" key={name} data-testid={`figure-${name}`} data-value={value}>
            <dt>{word('kpi', name)}</dt>
            <dd>{write(name, value)}</dd>
          </div>
        ))}
      </dl>
      {contradictions.length > 0 && (
        <Alert
          className="targets-contradictions"
          type="warning"
          showIcon
          data-testid="contradictions"
          title={t('targets.contradictions')}
          description={
            <ul>
              {contradictions.map(({ relation, stated, text }) => (
                <li key={`${relation}/${stated.name}`}>{pick(text)}</li>
              ))}
            </ul>
          }
        />
      )}
      {isOpen && <KpisDialog dealer={dealer.code} kpis={kpis} onClose={() => setOpen(false)} />}
    </Section>
  );
}
