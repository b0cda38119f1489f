import { Alert, Empty, Modal } from 'antd';
import { useState } from 'react';
import type { ChurnFigures, ChurnParameters } from '../api/carWire';
import { useTexts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { maySetTargets } from '../session/roles';
import { useTimes } from '../session/useTimes';
import { DataTable } from '../states/DataTable';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import { AmountField } from '../targets/AmountField';
import { PercentField } from '../targets/PercentField';
import { ReasonField } from '../targets/ReasonField';
import { useFaults } from '../targets/useFaults';
import { useChurnParameters, useSetChurnParameters } from './carQueries';

const fields = ['ticket', 'visitsPerYear', 'grossShare', 'warrantyYears', 'agreedSteering', 'reason'];

/** What lost customers are reckoned with: to read, to change, and who changed it. */
export function ParametersDialog({ dealer, onClose }: { dealer: string; onClose: () => void }) {
  const { t } = useTexts();
  const parameters = useChurnParameters(dealer);
  if (parameters.data) return <Form dealer={dealer} parameters={parameters.data} onClose={onClose} />;
  return (
    <Modal open title={t('cars.parameters')} footer={null} onCancel={onClose}>
      {parameters.error ? (
        <ErrorState error={parameters.error} onRetry={() => void parameters.refetch()} />
      ) : (
        <LoadingState rows={6} />
      )}
    </Modal>
  );
}

interface FormProps {
  dealer: string;
  parameters: ChurnParameters;
  onClose: () => void;
}

function Form({ dealer, parameters, onClose }: FormProps) {
  const { t } = useTexts();
  const maySet = maySetTargets(useCaller().data?.role);
  const [wanted, setWanted] = useState<Partial<ChurnFigures>>(parameters.figures);
  const [reason, setReason] = useState('');
  const set = useSetChurnParameters(dealer);
  const { faults, failure } = useFaults(set.error, fields);
  const send = () => {
    const change = { ...wanted, agreedSteering: wanted.agreedSteering ?? 0, reason };
    void set.mutateAsync(change).then(onClose, () => undefined);
  };
  const field = (name: keyof ChurnFigures) => ({
    id: `churn-${name}`,
    label: t(`cars.${name}`),
    fault: faults[name],
    value: wanted[name],
    onChange: (value: number | undefined) => {
      const { [name]: _, ...others } = wanted;
      setWanted(value === undefined ? others : { ...others, [name]: value });
    },
  });
  return (
    <Modal
      open
      width={680}
      title={t('cars.parameters')}
      okText={t('targets.save')}
      okButtonProps={{ loading: set.isPending, disabled: !maySet, ...{ 'data-testid': 'churn-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <form className="fields" onSubmit={(event) => { event.preventDefault(); if (maySet) send(); }}>
        <p className="muted">{t('cars.parametersHint')}</p>
        <div className="proposal-inputs">
          <AmountField {...field('ticket')} unit={t('targets.yuan')} />
          <AmountField {...field('visitsPerYear')} />
          <PercentField {...field('grossShare')} />
          <AmountField {...field('warrantyYears')} precision={0} />
          <AmountField {...field('agreedSteering')} precision={0} hint={t('cars.agreedSteeringHint')} />
        </div>
        <ReasonField id="churn-reason" value={reason} isRequired fault={faults.reason} onChange={setReason} />
        <button type="submit" hidden />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </form>
      <h3>{t('cars.history')}</h3>
      <History history={parameters.history} />
    </Modal>
  );
}

function History({ history }: { history: ChurnParameters['history'] }) {
  const { t, numbers } = useTexts();
  const times = useTimes();
  const words = ({ ticket, visitsPerYear, grossShare, warrantyYears }: ChurnFigures) =>
    `${numbers.money(ticket)} × ${visitsPerYear} × ${numbers.share(grossShare)} · ` +
    t('cars.years', { count: warrantyYears });
  return (
    <DataTable
      data-testid="churn-history"
      size="small"
      rowKey="at"
      dataSource={history}
      pagination={false}
      scroll={{ x: 560, y: 200 }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('cars.noHistory')} /> }}
      columns={[
        { key: 'at', title: t('cars.changedAt'), render: (_, edit) => times.stamp(edit.at) },
        { key: 'by', title: t('cars.changedBy'), dataIndex: 'by' },
        { key: 'reason', title: t('targets.reason'), dataIndex: 'reason' },
        {
          key: 'change',
          title: t('churn.change'),
          render: (_, { before, after }) => (
            <>
              <span className="muted">{words(before)}</span>
              <br />
              {words(after)}
            </>
          ),
        },
      ]}
    />
  );
}
