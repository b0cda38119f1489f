import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTexts } from '../../i18n/Texts';
import type { ListAsk } from './listAddress';
import { readings, understand, type SearchKind } from './typed';

interface SearchBoxProps {
  ask: ListAsk;
  onAsk: (text: string, as?: SearchKind) => void;
}

/** One box for phones, plates and policy numbers; says what it took the text for, and offers the other readings. */
export function SearchBox({ ask, onAsk }: SearchBoxProps) {
  const { t } = useTexts();
  const [text, setText] = useState(ask.text);
  useEffect(() => setText(ask.text), [ask.text]);
  return (
    <div className="find-search" role="search">
      <Input.Search
        allowClear
        size="large"
        prefix={<SearchOutlined />}
        placeholder={t('find.search')}
        aria-label={t('find.search')}
        value={text}
        data-testid="find-search"
        onChange={(event) => setText(event.target.value)}
        onSearch={(typed) => onAsk(typed.trim())}
      />
      <Taken ask={ask} onAsk={onAsk} />
    </div>
  );
}

function Taken({ ask, onAsk }: SearchBoxProps) {
  const { t } = useTexts();
  const taken = understand(ask.text, ask.as);
  if (!taken) return null;
  const others = readings(ask.text).filter(({ kind }) => kind !== taken.kind);
  return (
    <p className="find-taken muted" role="status" data-testid="find-taken" data-kind={taken.kind}>
      {t(`find.taken.${taken.kind}`, { value: taken.value })}
      {others.map(({ kind }) => (
        <Button key={kind} type="link" size="small" onClick={() => onAsk(ask.text, kind)}>
          {t(`find.instead.${kind}`)}
        </Button>
      ))}
    </p>
  );
}
