import { Button, Empty } from 'antd';
import { useTexts } from '../i18n/Texts';
import { Page } from '../layout/Page';
import { Section } from '../states/Section';
import { useCustomerTexts } from './queries';
import { TextRow } from './TextRow';

/** What customers wrote: first what nobody has judged, longest waiting first, then what somebody has. */
export function TextsPage() {
  const { t } = useTexts();
  return (
    <Page title={t('texts.title')} testId="texts-page">
      <TextList state="unread" />
      <TextList state="judged" />
    </Page>
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
