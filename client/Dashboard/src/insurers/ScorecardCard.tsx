import { SettingOutlined } from '@ant-design/icons';
import { Button, Empty, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { criteria, type ScorecardRow } from '../api/partnerWire';
import type { Chosen } from '../churn/queries';
import { ShareBar } from '../churn/ShareBar';
import { useTexts, type Texts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { maySetTargets } from '../session/roles';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { useScorecard } from './queries';
import { ScoreDialog } from './ScoreDialog';
import { ScoreHistory } from './ScoreHistory';
import { WeightsDialog } from './WeightsDialog';

/** The insurers by criteria, scored by two roles, beside what is measured of them. */
export function ScorecardCard({ chosen }: { chosen: Chosen }) {
  const texts = useTexts();
  const { t, word } = texts;
  const card = useScorecard(chosen);
  const maySet = maySetTargets(useCaller().data?.role);
  const [scored, setScored] = useState<ScorecardRow>();
  const [isWeighing, setWeighing] = useState(false);
  const data = card.data;
  const weights = data && criteria.map((name) => `${word('scoreCriterion', name)} ${data.weights[name]}`).join(' · ');
  return (
    <Section
      title={t('partners.scorecard')}
      hint={t('partners.scorecardHint')}
      className="table-section"
      waitsFor={card}
      hasContent={data !== undefined}
      extra={
        maySet && data && (
          <Button icon={<SettingOutlined />} onClick={() => setWeighing(true)} data-testid="score-weights">
            {t('partners.weights')}
          </Button>
        )
      }
    >
      {data && (
        <>
          <p className="rate-definition steering-definition">{t('partners.weightsAre', { weights: weights ?? '' })}</p>
          <DataTable<ScorecardRow>
            data-testid="scorecard"
            size="middle"
            rowKey={(row) => row.insurer.code}
            dataSource={data.insurers}
            columns={columnsOf(texts, maySet ? setScored : undefined)}
            pagination={false}
            scroll={{ x: 1120 }}
            locale={{ emptyText: <Empty description={t('partners.noInsurers')} /> }}
          />
          <ScoreHistory history={data.history} />
          {scored && <ScoreDialog dealer={chosen.dealer} row={scored} onClose={() => setScored(undefined)} />}
          {isWeighing && (
            <WeightsDialog dealer={chosen.dealer} weights={data.weights} onClose={() => setWeighing(false)} />
          )}
        </>
      )}
    </Section>
  );
}

function columnsOf(
  { t, pick, word, numbers }: Texts,
  onScore: ((row: ScorecardRow) => void) | undefined,
): TableColumnsType<ScorecardRow> {
  const hours = ({ measured: { issueHours, deliveryHours, endorsementHours } }: ScorecardRow) =>
    [issueHours, deliveryHours, endorsementHours].map((value) => value ?? '–').join(' / ');
  return [
    {
      key: 'insurer',
      title: t('policy.insurer'),
      width: 150,
      fixed: 'left',
      render: (_, { insurer, measured }) => (
        <>
          <span className="dealer-name">{pick(insurer.name)}</span>
          {measured.kind && <span className="dealer-code">{word('partnerKind', measured.kind)}</span>}
        </>
      ),
    },
    {
      key: 'total',
      title: t('partners.total'),
      width: 150,
      render: (_, row) => (
        <>
          <strong>{row.total ?? '–'}</strong>{' '}
          {row.total !== undefined && (
            <Tag color={row.isSigned ? 'green' : 'orange'}>
              {t(row.isSigned ? 'partners.signed' : 'partners.unsigned')}
            </Tag>
          )}
        </>
      ),
    },
    ...criteria.map((name) => ({
      key: name,
      title: word('scoreCriterion', name),
      width: 80,
      align: 'right' as const,
      render: (_: unknown, row: ScorecardRow) => row.marks?.[name] ?? '–',
    })),
    {
      key: 'share',
      title: t('partners.share'),
      width: 160,
      render: (_, { measured }) => (
        <>
          <ShareBar share={measured.share} />
          {measured.isCore && <Tag color="blue">{t('partners.core')}</Tag>}
        </>
      ),
    },
    {
      key: 'steered',
      title: t('partners.steeredCars'),
      width: 120,
      align: 'right',
      render: (_, { measured }) =>
        measured.steeredCars === undefined
          ? t('partners.unknown')
          : `${numbers.count(measured.steeredCars)} · ${numbers.money(measured.steeredAmount ?? 0)}`,
    },
    { key: 'hours', title: t('partners.hours'), width: 150, align: 'right', render: (_, row) => hours(row) },
    {
      key: 'errors',
      title: t('partners.errors'),
      width: 80,
      align: 'right',
      render: (_, { measured }) => (measured.errorRate === undefined ? '–' : `${measured.errorRate} %`),
    },
    ...(onScore
      ? [
          {
            key: 'score',
            width: 90,
            fixed: 'right' as const,
            render: (_: unknown, row: ScorecardRow) => (
              <Button size="small" onClick={() => onScore(row)} data-testid={`score-${row.insurer.code}`}>
                {t('partners.score')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
