import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { KpiValue } from '../../api/targetWire';
import { useTexts } from '../../i18n/Texts';
import { words } from '../../i18n/words';
import { AmountField } from '../AmountField';
import { PercentField } from '../PercentField';
import { useSetKpis } from '../queries';
import { useFaults } from '../useFaults';
import { faultOf, kindOf, withKpi } from './kpis';

interface KpisDialogProps {
  dealer: string;
  kpis: KpiValue[];
  onClose: () => void;
}

const rowFault = /^kpis\[\d+\]\.(name|value)$/;

/** Sets all figures of the year at once; those left empty are none. */
export function KpisDialog({ dealer, kpis, onClose }: KpisDialogProps) {
  const { t, word } = useTexts();
  const [wanted, setWanted] = useState(kpis);
  const set = useSetKpis(dealer);
  const { faults, failure } = useFaults(set.error, ['kpis'], (field) => rowFault.test(field));
  const send = () => void set.mutateAsync({ kpis: wanted }).then(onClose, () => undefined);
  const fieldOf = (name: string) => ({
    id: `set-${name}`,
    fault: faultOf(set.variables?.kpis ?? [], name, faults),
    label: word('kpi', name),
    value: wanted.find((kpi) => kpi.name === name)?.value,
    onChange: (value: number | undefined) => setWanted(withKpi(wanted, name, value)),
  });
  return (
    <Modal
      open
      width={760}
      title={t('targets.setKpis')}
      okText={t('targets.save')}
      okButtonProps={{ loading: set.isPending, ...{ 'data-testid': 'kpis-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <form className="fields" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p className="muted">{t('targets.setKpisHint')}</p>
        <div className="proposal-inputs">
          {Object.keys(words.kpi).map((name) =>
            kindOf(name) === 'share' ? (
              <PercentField key={name} {...fieldOf(name)} />
            ) : (
              <AmountField
                key={name}
                {...fieldOf(name)}
                {...(kindOf(name) === 'money' ? { unit: t('targets.yuan') } : {})}
              />
            ),
          )}
        </div>
        <button type="submit" hidden />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </form>
    </Modal>
  );
}
