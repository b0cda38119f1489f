import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useTexts } from '../i18n/Texts';

interface DealerSearchProps {
  text: string;
  onText: (text: string) => void;
  testId: string;
}

/** Where dealers of a table are looked for by name or code. */
export function DealerSearch({ text, onText, testId }: DealerSearchProps) {
  const { t } = useTexts();
  return (
    <Input
      allowClear
      prefix={<SearchOutlined />}
      className="search"
      placeholder={t('dealers.search')}
      aria-label={t('dealers.search')}
      value={text}
      onChange={(event) => onText(event.target.value)}
      data-testid={testId}
    />
  );
}
