import { ShopOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import type { DealerRef } from '../api/wire';
import { useTexts } from '../i18n/Texts';

interface DealerChoiceProps {
  dealers: DealerRef[];
  dealer: string;
  onDealer: (code: string) => void;
  /** What the choice of all dealers together is called; absent where a page is about one. */
  all?: string;
  testId?: string;
}

/** Which dealer a page is about; stands first in its bar. */
export function DealerChoice({ dealers, dealer, onDealer, all, testId = 'choice-dealer' }: DealerChoiceProps) {
  const { t } = useTexts();
  return (
    <>
      <span className="dealer-bar-label">
        <ShopOutlined /> {t('dealers.dealer')}
      </span>
      <Select
        className="dealer-choice"
        data-testid={testId}
        value={dealer}
        onChange={onDealer}
        aria-label={t('dealers.dealer')}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          ...(all ? [{ value: '', label: all }] : []),
          ...dealers.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
        ]}
      />
    </>
  );
}
