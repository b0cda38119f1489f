import { App, Button, Space, Tag } from 'antd';
import { useState } from 'react';
import type { ContactCap } from '../../api/settingsWire';
import { useTexts } from '../../i18n/Texts';
import { CapDialog } from './CapDialog';
import { meaningOf, safeOf, standingOf, type CapStanding } from './capRules';
import { useRemoveCap } from './queries';

const colors: Record<CapStanding, string> = { safe: 'green', stricter: 'blue', looser: 'orange', own: 'default' };

/** One cap in words. */
export function CapRow({ cap, mayChange }: { cap: ContactCap; mayChange: boolean }) {
  const { t } = useTexts();
  const standing = standingOf(cap);
  return (
    <li className="cap" data-testid={`cap-${cap.channel}-${cap.days}`} data-most={cap.most} data-standing={standing}>
      <span className="cap-means">{t(meaningOf(cap), { ...cap })}</span>
      <Tag color={colors[standing]}>{t(`caps.${standing}`, { safe: safeOf(cap)?.most ?? '' })}</Tag>
      {mayChange && <CapOrders cap={cap} />}
    </li>
  );
}

function CapOrders({ cap }: { cap: ContactCap }) {
  const { t } = useTexts();
  const { modal } = App.useApp();
  const [isChanging, setChanging] = useState(false);
  const remove = useRemoveCap();
  const ask = () =>
    void modal.confirm({
      title: t('caps.removeAsk'),
      content: t('caps.removeEffect', { means: t(meaningOf(cap), { ...cap }) }),
      okText: t('caps.remove'),
      okButtonProps: { danger: true, ...{ 'data-testid': 'confirm-remove-cap' } },
      cancelText: t('action.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => remove.mutateAsync(cap).catch(() => undefined),
    });
  return (
    <Space className="cap-orders">
      <Button size="small" onClick={() => setChanging(true)} data-testid={`cap-change-${cap.channel}-${cap.days}`}>
        {t('caps.change')}
      </Button>
      <Button size="small" danger onClick={ask} data-testid={`cap-remove-${cap.channel}-${cap.days}`}>
        {t('caps.remove')}
      </Button>
      {isChanging && <CapDialog cap={cap} onClose={() => setChanging(false)} />}
    </Space>
  );
}
