import { Modal } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../i18n/Texts';

interface LeaveGuardProps {
  inCall: boolean;
  /** Gives the call back before the page is left. */
  onLeave: () => Promise<void>;
}

/** Nobody leaves a call by accident, neither for another page nor by closing the tab. */
export function LeaveGuard({ inCall, onLeave }: LeaveGuardProps) {
  const { t } = useTexts();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => inCall && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!inCall) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [inCall]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal
      open
      title={t('desk.leave')}
      okText={t('desk.leaveGo')}
      cancelText={t('desk.leaveStay')}
      okButtonProps={{ danger: true, ...{ 'data-testid': 'leave-go' } }}
      cancelButtonProps={{ ...{ 'data-testid': 'leave-stay' } }}
      onOk={() => void onLeave().then(() => blocker.proceed())}
      onCancel={() => blocker.reset()}
    >
      {t('desk.leaveHint')}
    </Modal>
  );
}
