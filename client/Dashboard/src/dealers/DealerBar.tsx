import { ArrowLeftOutlined, ShopOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { DealerRef } from '../api/wire';
import { useTexts } from '../i18n/Texts';

interface DealerBarProps {
  dealer: string;
  dealers: DealerRef[];
  onDealer: (code: string | undefined) => void;
}

/** Says that the page shows one dealer only, and leads to another one or back to all. */
export function DealerBar({ dealer, dealers, onDealer }: DealerBarProps) {
  const { t } = useTexts();
  return (
    <div className="dealer-bar" data-testid="dealer-bar">
      <Button icon={<ArrowLeftOutlined />} onClick={() => onDealer(undefined)} data-testid="all-dealers">
        {t('dealers.back')}
      </Button>
      <span className="dealer-bar-label">
        <ShopOutlined /> {t('dealers.only')}
      </span>
      <Select
        className="dealer-choice"
        value={dealer}
        onChange={onDealer}
        aria-label={t('dealers.dealer')}
        showSearch={{ optionFilterProp: 'label' }}
        options={dealers.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      />
    </div>
  );
}
