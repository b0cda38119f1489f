import { Button, Select } from 'antd';
import { useTexts } from '../../i18n/Texts';
import { useDealers } from '../../session/queries';
import { toWorkOn } from '../../suppressed/hindrances';
import { phases, writeAsk, type ListAsk } from './listAddress';
import { useCampaignChoice } from './queries';

interface FiltersProps {
  ask: ListAsk;
  onAsk: (change: Partial<ListAsk>) => void;
  onClear: () => void;
}

/** Dealer, campaign, phase, and why touches were not made. */
export function Filters({ ask, onAsk, onClear }: FiltersProps) {
  const { t, word } = useTexts();
  const dealers = useDealers().data ?? [];
  const campaigns = useCampaignChoice().data;
  const search = { optionFilterProp: 'label' };
  return (
    <div className="find-filters">
      <Select<string>
        allowClear
        showSearch={search}
        placeholder={t('find.anyDealer')}
        aria-label={t('dealers.dealer')}
        data-testid="find-dealer"
        value={ask.dealer ?? null}
        onChange={(dealer?: string) => onAsk({ dealer })}
        options={dealers.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      />
      {campaigns && (
        <Select<number>
          allowClear
          showSearch={search}
          placeholder={t('find.anyCampaign')}
          aria-label={t('find.campaign')}
          data-testid="find-campaign"
          value={ask.campaign ?? null}
          onChange={(campaign?: number) => onAsk({ campaign })}
          options={campaigns}
        />
      )}
      <Select<NonNullable<ListAsk['phase']>>
        allowClear
        placeholder={t('policies.anyPhase')}
        aria-label={t('policies.phase')}
        data-testid="find-phase"
        value={ask.phase ?? null}
        onChange={(phase?: ListAsk['phase']) => onAsk({ phase })}
        options={phases.map((name) => ({ value: name, label: word('phase', name) }))}
      />
      <Select<string>
        allowClear
        placeholder={t('find.anyHindrance')}
        aria-label={t('find.hindrance')}
        data-testid="find-suppressed"
        value={ask.suppressed ?? null}
        onChange={(suppressed?: string) => onAsk({ suppressed })}
        options={toWorkOn.map((rule) => ({ value: rule, label: word('rule', rule) }))}
      />
      {Object.keys(writeAsk(ask)).length > 0 && (
        <Button type="link" onClick={onClear} data-testid="find-clear">
          {t('find.clear')}
        </Button>
      )}
    </div>
  );
}
