import { PhoneOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useReducer, useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { useCaller, useDealers } from '../session/queries';
import { mayWatch } from '../session/roles';
import { useTitle } from '../states/useTitle';
import { CallPanel } from './CallPanel';
import { after, resting } from './deskState';
import { KeyCap } from './KeyCap';
import { KeyLegend } from './KeyLegend';
import { LeaveGuard } from './LeaveGuard';
import { LostCall } from './LostCall';
import { OpenTasksCard } from './OpenTasksCard';
import { useCallOrders } from './useCallOrders';
import { useDeskKeys } from './useDeskKeys';
import { useNextCall } from './useNextCall';
import { WaitingPanel } from './WaitingPanel';

/** Where calls are made, one after the other; who may watch sees beside it which are open and who holds them. */
export function DeskPage() {
  const { t } = useTexts();
  const [desk, tell] = useReducer(after, resting);
  const [dealer, setDealer] = useState<string>();
  const orders = useCallOrders(tell);
  const trouble = useNextCall(desk, dealer, tell);
  useTitle(desk.at === 'calling' ? `● ${t('desk.call')}` : t('desk.title'));
  const watches = mayWatch(useCaller().data?.role);
  const next = () => tell({ is: 'wanted' });
  const calling = desk.at === 'calling';
  return (
    <div className="stack" data-testid="desk-page" data-at={desk.at}>
      <div className="page-head">
        <h1 className="page-title">{t('desk.title')}</h1>
        <KeyLegend />
      </div>
      <LeaveGuard inCall={calling} onLeave={() => (calling ? orders.giveBack(desk.call) : Promise.resolve())} />
      {calling && (
        <CallPanel
          key={`${desk.call.task.id}/${desk.call.lease.epoch}`}
          call={desk.call}
          orders={orders}
          onType={(report) => tell({ is: 'typed', report })}
        />
      )}
      {!calling && <DealerChoice dealer={dealer} onDealer={setDealer} />}
      {desk.at === 'resting' && <Rest onNext={next} />}
      {desk.at === 'waiting' && (
        <WaitingPanel
          dealer={dealer}
          asked={desk.asked}
          trouble={trouble}
          onStop={() => tell({ is: 'through', goOn: false })}
        />
      )}
      {desk.at === 'lost' && <LostCall call={desk.call} refusal={desk.refusal} onNext={next} />}
      {!calling && <NextKey onNext={next} />}
      {!calling && watches && <OpenTasksCard dealer={dealer} />}
    </div>
  );
}

function Rest({ onNext }: { onNext: () => void }) {
  const { t } = useTexts();
  return (
    <div className="desk-waiting">
      <p>{t('desk.rest')}</p>
      <Button type="primary" size="large" icon={<PhoneOutlined />} onClick={onNext} data-testid="desk-next">
        {t('desk.next')} <KeyCap name="n" />
      </Button>
    </div>
  );
}

/** Hears the key for the next call while there is none. */
function NextKey({ onNext }: { onNext: () => void }) {
  useDeskKeys(false, onNext);
  return null;
}

function DealerChoice({ dealer, onDealer }: { dealer: string | undefined; onDealer: (code?: string) => void }) {
  const { t } = useTexts();
  const dealers = useDealers().data ?? [];
  if (dealers.length < 2) return null;
  return (
    <Select<string>
      allowClear
      className="dealer-choice"
      placeholder={t('find.anyDealer')}
      aria-label={t('desk.dealer')}
      data-testid="desk-dealer"
      showSearch={{ optionFilterProp: 'label' }}
      value={dealer ?? null}
      onChange={onDealer}
      options={dealers.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
    />
  );
}
