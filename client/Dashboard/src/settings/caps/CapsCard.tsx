import { PlusOutlined } from '@ant-design/icons';
import { Button, Empty, Space } from 'antd';
import { useState } from 'react';
import type { ContactCap } from '../../api/settingsWire';
import { useTexts } from '../../i18n/Texts';
import { useCaller } from '../../session/queries';
import { mayOperate } from '../../session/roles';
import { Section } from '../../states/Section';
import { MayNot } from '../MayNot';
import { CapDialog } from './CapDialog';
import { inOrder } from './capRules';
import { CapRow } from './CapRow';
import { useCaps } from './queries';
import { RestoreButton } from './RestoreButton';

const another: ContactCap = { channel: 'sms', days: 30, most: 4 };

/** What the caps mean, how they stand to what is delivered, and how operators of all dealers change them. */
export function CapsCard() {
  const { t } = useTexts();
  const caller = useCaller().data;
  const caps = useCaps();
  const [isAdding, setAdding] = useState(false);
  const reason = !mayOperate(caller?.role)
    ? 'caps.mayNot'
    : caller?.dealers
      ? 'settings.mayNotScope'
      : undefined;
  return (
    <Section
      title={t('caps.title')}
      hint={t('caps.hint')}
      waitsFor={caps}
      hasContent={caps.data !== undefined}
      extra={
        !reason &&
        caps.data && (
          <Space wrap>
            <RestoreButton caps={caps.data} />
            <Button icon={<PlusOutlined />} onClick={() => setAdding(true)} data-testid="cap-add">
              {t('caps.add')}
            </Button>
          </Space>
        )
      }
    >
      <MayNot reason={reason} testId="caps-may-not" />
      <p className="muted caps-hint">{t('caps.hint')}</p>
      {caps.data?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('caps.none')} />}
      <ul className="caps" data-testid="caps">
        {inOrder(caps.data ?? []).map((cap) => (
          <CapRow key={`${cap.channel}-${cap.days}`} cap={cap} mayChange={!reason} />
        ))}
      </ul>
      {isAdding && <CapDialog cap={another} isNew onClose={() => setAdding(false)} />}
    </Section>
  );
}
