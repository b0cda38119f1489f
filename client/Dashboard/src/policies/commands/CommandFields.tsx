import { InputNumber, Select } from 'antd';
import type { ChannelName } from '../../api/wire';
import { useTexts } from '../../i18n/Texts';
import { isOfPerson, type ActionName } from './actions';
import { missing, mostPremium, reasonsOf, type Fields } from './fields';

interface CommandFieldsProps {
  action: ActionName;
  fields: Fields;
  onFields: (fields: Fields) => void;
  onEnter: () => void;
  /** Whether to say what is missing: once somebody has tried. */
  tried: boolean;
}

const channels: ChannelName[] = ['sms', 'call', 'robot', 'wecom'];

/** What an action has to be told: a premium, a reason, or which channel. */
export function CommandFields({ action, fields, onFields, onEnter, tried }: CommandFieldsProps) {
  const { t, word } = useTexts();
  const gap = tried ? missing(action, fields) : undefined;
  const reasons = reasonsOf(action);
  return (
    <div className="command-fields">
      {action === 'renewed' && (
        <label>
          {t('command.premium')}
          <InputNumber<number>
            autoFocus
            min={0}
            max={mostPremium}
            precision={2}
            prefix="¥"
            status={gap ? 'error' : ''}
            value={fields.premium ?? null}
            data-testid="command-premium"
            onPressEnter={onEnter}
            onChange={(premium) => onFields({ ...fields, premium })}
          />
        </label>
      )}
      {reasons.length > 0 && (
        <label>
          {t('command.reason')}
          <Select<string>
            status={gap ? 'error' : ''}
            value={fields.reason ?? null}
            aria-label={t('command.reason')}
            data-testid="command-reason"
            onChange={(reason) => onFields({ ...fields, reason })}
            options={reasons.map((name) => ({ value: name, label: word('rule', name) }))}
          />
        </label>
      )}
      {isOfPerson(action) && (
        <label>
          {t('command.channel')}
          <Select<ChannelName | 'all'>
            value={fields.channel ?? 'all'}
            aria-label={t('command.channel')}
            data-testid="command-channel"
            onChange={(name) => onFields(name === 'all' ? {} : { channel: name })}
            options={[
              { value: 'all', label: t('command.allChannels') },
              ...channels.map((name) => ({ value: name, label: word('channel', name) })),
            ]}
          />
        </label>
      )}
      {gap && (
        <span className="bad" role="alert">
          {t(`command.${gap}Missing`)}
        </span>
      )}
    </div>
  );
}
