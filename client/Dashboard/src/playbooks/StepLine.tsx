import { Tooltip } from 'antd';
import type { PlaybookTouch } from '../api/playbookWire';
import type { ChannelName } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { axisOf, type Axis } from './axis';
import { nameOfDay } from './stages';

const channelOrder: ChannelName[] = ['sms', 'wecom', 'robot', 'call'];

/** A line for each channel, its touches as marks where their days stand. */
export function StepLine({ touches }: { touches: readonly PlaybookTouch[] }) {
  const { t } = useTexts();
  const axis = axisOf(touches.map((touch) => touch.day));
  const channels = channelOrder.filter((channel) => touches.some((touch) => touch.channel === channel));
  return (
    <div
      className="steps"
      role="group"
      aria-label={t('playbooks.line', { from: nameOfDay(axis.from), to: nameOfDay(axis.to) })}
      data-testid="playbook-line"
    >
      {channels.map((channel) => (
        <ChannelLine
          key={channel}
          channel={channel}
          axis={axis}
          touches={touches.filter((touch) => touch.channel === channel)}
        />
      ))}
      <div className="steps-axis" aria-hidden>
        {axis.ticks.map((day) => (
          <span key={day} className="steps-tick" style={{ left: `${axis.placeOf(day)}%` }}>
            {nameOfDay(day)}
          </span>
        ))}
      </div>
    </div>
  );
}

interface ChannelLineProps {
  channel: ChannelName;
  axis: Axis;
  touches: PlaybookTouch[];
}

function ChannelLine({ channel, axis, touches }: ChannelLineProps) {
  const { word } = useTexts();
  return (
    <div className="steps-row">
      <span className="steps-name">{word('channel', channel)}</span>
      <span className="steps-track">
        {touches.map((touch, index) => (
          <StepMark key={index} touch={touch} place={axis.placeOf(touch.day)} />
        ))}
      </span>
    </div>
  );
}

function StepMark({ touch, place }: { touch: PlaybookTouch; place: number }) {
  const { word } = useTexts();
  const purpose = touch.goal ? word('goal', touch.goal) : word('template', touch.template);
  const parts = [nameOfDay(touch.day), word('channel', touch.channel), purpose, word('rule', touch.quote)];
  const label = parts.filter(Boolean).join(' · ');
  return (
    <Tooltip title={label}>
      <span
        className={`steps-mark channel-${touch.channel}`}
        style={{ left: `${place}%` }}
        tabIndex={0}
        role="img"
        aria-label={label}
      />
    </Tooltip>
  );
}
