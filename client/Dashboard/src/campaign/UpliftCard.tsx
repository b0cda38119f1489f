import { Alert, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { Campaign, Uplift, UpliftRow } from '../api/campaignWire';
import { apiAddress, get } from '../api/client';
import { monthName } from '../calendar/dayNames';
import { useTexts, type Texts } from '../i18n/Texts';
import { DataTable } from '../states/DataTable';
import { Hint, Section } from '../states/Section';
import '../styles/draft.css';
import { pointsText } from './pointsText';

const askEveryMs = 60_000;
const colors = { 'too-few': 'default', helps: 'green', harms: 'red' } as const;

type Month = Uplift['months'][number];

/** What the campaign's contacts are worth, told by the customers it holds out; explains itself. */
export function UpliftCard({ campaign, dealer }: { campaign: Campaign; dealer: string | undefined }) {
  const { t } = useTexts();
  const uplift = useQuery({
    queryKey: ['uplift', campaign.id, dealer],
    enabled: campaign.holdout > 0,
    refetchInterval: askEveryMs,
    queryFn: ({ signal }) => get<Uplift>(apiAddress(`/campaigns/${campaign.id}/uplift`, { dealer }), signal),
  });
  if (campaign.holdout === 0)
    return (
      <Section title={t('uplift.title')} hint={t('uplift.hint')}>
        <p className="muted" data-testid="uplift-none">
          {t('uplift.none')}
        </p>
      </Section>
    );
  return (
    <Section title={t('uplift.title')} hint={t('uplift.hint')} waitsFor={uplift} hasContent={uplift.data !== undefined}>
      {uplift.data && <Groups uplift={uplift.data} />}
    </Section>
  );
}

function Groups({ uplift: { total, months, holdout } }: { uplift: Uplift }) {
  const texts = useTexts();
  const { t, word, define } = texts;
  return (
    <div data-testid="uplift">
      <dl className="uplift-total">
        <Group name={word('uplift', 'treated')} means={define('uplift', 'treated')}>
          {rateOf(total.treatedRate, total.treated, texts)}
        </Group>
        <Group name={word('uplift', 'held-out')} means={define('uplift', 'held-out')}>
          {rateOf(total.heldOutRate, total.heldOut, texts)}
        </Group>
        <Group name={word('uplift', 'difference')} means={define('uplift', 'difference')}>
          <span data-testid="uplift-difference">{pointsText(total, texts)}</span>
        </Group>
        <Group name={t('uplift.meaning')} means={t('uplift.meaningHint')}>
          <Tag color={colors[total.verdict]} data-testid="uplift-verdict">
            {word('uplift', total.verdict)}
          </Tag>
        </Group>
      </dl>
      <Alert type="info" showIcon title={t('uplift.explained', { percent: holdout })} />
      {months.length > 0 && <Months months={months} />}
    </div>
  );
}

function Group({ name, means, children }: { name: string; means: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>
        {name} <Hint text={means} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Months({ months }: { months: Month[] }) {
  const texts = useTexts();
  const { t, word, language } = texts;
  return (
    <DataTable<Month>
      size="small"
      rowKey="month"
      dataSource={months}
      pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 640 }}
      columns={[
        {
          key: 'month',
          title: t('uplift.month'),
          render: (_, { month, isOver }) =>
            `${monthName(month.slice(0, 7), language, true)}${isOver ? '' : ` (${t('uplift.open')})`}`,
        },
        column('treated', word('uplift', 'treated'), ({ treatedRate, treated }) => rateOf(treatedRate, treated, texts)),
        column('held-out', word('uplift', 'held-out'), ({ heldOutRate, heldOut }) =>
          rateOf(heldOutRate, heldOut, texts),
        ),
        column('difference', word('uplift', 'difference'), (row) => pointsText(row, texts)),
      ]}
    />
  );
}

function column(key: string, title: string, show: (row: UpliftRow) => React.ReactNode) {
  return { key, title, align: 'right' as const, render: (_: unknown, { uplift }: Month) => show(uplift) };
}

function rateOf(rate: number | undefined, terms: number, { t, numbers }: Texts) {
  return (
    <>
      {numbers.share(rate)} <span className="muted">{t('uplift.of', { terms: numbers.count(terms) })}</span>
    </>
  );
}
