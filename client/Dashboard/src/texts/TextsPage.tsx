import { Button, Empty } from 'antd';
import { useEffect } from 'react';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { useCustomerTexts } from './queries';
import { TextRow } from './TextRow';

/** What customers wrote: first what nobody has judged, longest waiting first, then what somebody has. */
export function TextsPage() {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${t('texts.title')} · ${t('app.name')}`;
  }, [t]);
  return (
    <div className="stack" data-testid="texts-page">
      <TextList state="unread" />
      <TextList state="judged" />
    </div>
  );
}

function TextList({ state }: { state: 'unread' | 'judged' }) {
  const { t } = useTexts();
  const texts = useCustomerTexts(state);
  const rows = texts.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section
      title={t(`texts.${state}`)}
      hint={t(`texts.${state}Hint`)}
      waitsFor={texts}
      hasContent={texts.data !== undefined}
    >
      <div data-testid={`texts-${state}`}>
        {rows.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(`texts.${state}None`)} />
        )}
        {rows.map((text) => (
          <TextRow key={text.id} text={text} />
        ))}
      </div>
      {texts.hasNextPage && (
        <div className="more">
          <Button loading={texts.isFetchingNextPage} onClick={() => void texts.fetchNextPage()}>
            {t('policies.more')}
          </Button>
        </div>
      )}
    </Section>
  );
}
