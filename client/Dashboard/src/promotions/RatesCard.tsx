import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { LoyaltyRate, Promotions } from '../api/promotionWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { DataTable } from '../states/DataTable';
import { DayField } from '../states/DayField';
import { Section } from '../states/Section';
import { AmountField } from '../targets/AmountField';
import { ReasonField } from '../targets/ReasonField';
import { useFaults } from '../targets/useFaults';
import { useSetPromotions } from './queries';

interface RatesCardProps {
  dealer: string;
  promotions: Promotions;
  mayChange: boolean;
}

/** What customers earn over time; a new rate begins on a day and leaves what was earned before. */
export function RatesCard({ dealer, promotions, mayChange }: RatesCardProps) {
  const { t, numbers } = useTexts();
  const times = useTimes();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={t('promotions.rates')}
      hint={t('promotions.ratesHint')}
      extra={
        mayChange && (
          <Button icon={<PlusOutlined />} data-testid="rate-add" onClick={() => setOpen(true)}>
            {t('promotions.newRate')}
          </Button>
        )
      }
    >
      <DataTable<LoyaltyRate>
        size="small"
        rowKey="from"
        dataSource={promotions.rates}
        pagination={false}
        locale={{ emptyText: t('promotions.noRates') }}
        columns={[
          { key: 'from', title: t('promotions.from'), render: (_, { from }) => times.day(from) },
          { key: 'perYuan', title: t('promotions.perYuan'), align: 'right', dataIndex: 'perYuan' },
          {
            key: 'perVisit',
            title: t('promotions.perVisit'),
            align: 'right',
            render: (_, { perVisit }) => numbers.count(perVisit),
          },
        ]}
      />
      {isOpen && <RateDialog dealer={dealer} promotions={promotions} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function RateDialog({ dealer, promotions, onClose }: Omit<RatesCardProps, 'mayChange'> & { onClose: () => void }) {
  const { t } = useTexts();
  const last = promotions.rates.at(-1);
  const [rate, setRate] = useState<LoyaltyRate>({ ...(last ?? { perYuan: 1, perVisit: 0 }), from: promotions.today });
  const [reason, setReason] = useState('');
  const save = useSetPromotions(dealer);
  // A rate of the same day takes the place of that one; the others stay as they are.
  const others = promotions.rates.filter(({ from }) => from !== rate.from);
  const rates = [...others, rate].sort((one, other) => one.from.localeCompare(other.from));
  const path = `rates[${rates.indexOf(rate) + 1}]`;
  const known = ['from', 'perYuan', 'perVisit'].map((member) => `${path}.${member}`);
  const { faults, failure } = useFaults(save.error, ['reason', ...known]);
  const change = (part: Partial<LoyaltyRate>) => setRate((before) => ({ ...before, ...part }));
  const send = () => void save.mutateAsync({ rates, reason }).then(onClose, () => undefined);
  return (
    <Modal
      open
      title={t('promotions.newRate')}
      okText={t('promotions.save')}
      okButtonProps={{ loading: save.isPending, ...{ 'data-testid': 'rate-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <form className="fields" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <DayField
          label={t('promotions.from')}
          fault={faults[`${path}.from`]}
          value={rate.from}
          onChange={(from) => change({ from })}
          testId="rate-from"
        />
        <AmountField
          id="rate-per-yuan"
          label={t('promotions.perYuan')}
          fault={faults[`${path}.perYuan`]}
          value={rate.perYuan}
          onChange={(perYuan) => change({ perYuan: perYuan ?? 0 })}
        />
        <AmountField
          id="rate-per-visit"
          label={t('promotions.perVisit')}
          fault={faults[`${path}.perVisit`]}
          precision={0}
          value={rate.perVisit}
          onChange={(perVisit) => change({ perVisit: perVisit ?? 0 })}
        />
        <ReasonField id="rate-reason" value={reason} isRequired fault={faults.reason} onChange={setReason} />
        <button type="submit" hidden />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </form>
    </Modal>
  );
}
