import { InputNumber, Switch } from 'antd';
import type { Proposal } from '../../api/targetWire';
import { useTexts } from '../../i18n/Texts';
import { DataTable } from '../../states/DataTable';
import { PercentField } from '../PercentField';
import { useMonthName } from '../useMonthName';
import { toPercent } from './inputs';

interface WeightsTableProps {
  proposal: Proposal;
  weights: number[] | undefined;
  lean: number | undefined;
  faults: Record<string, string>;
  onWeights: (weights: number[] | undefined) => void;
  onLean: (lean: number | undefined) => void;
}

/** How the proposal is spread over the months; the weights may be set by hand, else the season leans on them. */
export function WeightsTable({ proposal, weights, lean, faults, onWeights, onLean }: WeightsTableProps) {
  const { t, numbers } = useTexts();
  const monthName = useMonthName();
  const { phasing, months } = proposal;
  const seasonOf = (number: number) =>
    phasing.lower.includes(number) ? t('targets.lower') : phasing.higher.includes(number) ? t('targets.higher') : '';
  const setOne = (place: number, value: number) =>
    weights && onWeights(weights.map((weight, index) => (index === place ? value : weight)));
  return (
    <>
      <div className="proposal-weights">
        <label>
          <Switch
            checked={weights !== undefined}
            onChange={(byHand) => onWeights(byHand ? phasing.weights.map(toPercent) : undefined)}
            data-testid="weights-by-hand"
          />{' '}
          {t('targets.byHand')}
        </label>
        {!weights && (
          <PercentField
            id="lean"
            label={t('targets.lean')}
            fault={faults.lean}
            value={lean ?? phasing.by}
            onChange={onLean}
          />
        )}
      </div>
      {faults.weights && <p className="bad" role="alert">{faults.weights}</p>}
      <DataTable
        data-testid="weights"
        size="small"
        rowKey="month"
        dataSource={months.map((month, place) => ({ ...month, place }))}
        pagination={false}
        scroll={{ x: 480 }}
        columns={[
          {
            key: 'month',
            title: t('targets.month'),
            render: (_, { month, place }) => (
              <>
                {monthName(month)} <span className="muted">{seasonOf(place + 1)}</span>
              </>
            ),
          },
          {
            key: 'weight',
            title: t('targets.weight'),
            align: 'right',
            render: (_, { month, place }) =>
              weights ? (
                <InputNumber
                  size="small"
                  min={0}
                  aria-label={t('targets.weightOf', { month: monthName(month) })}
                  value={weights[place] ?? 0}
                  onChange={(value) => setOne(place, value ?? 0)}
                />
              ) : (
                numbers.share(phasing.weights[place])
              ),
          },
          {
            key: 'renewals',
            title: t('targets.renewals'),
            align: 'right',
            render: (_, { renewals }) => numbers.count(renewals),
          },
          {
            key: 'premium',
            title: t('targets.premium'),
            align: 'right',
            render: (_, { premium }) => numbers.money(premium),
          },
        ]}
      />
      <p className="muted">{t('targets.weightsHint')}</p>
    </>
  );
}
