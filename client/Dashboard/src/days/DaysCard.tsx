import { Empty, Segmented, Select, Space } from 'antd';
import { useMemo, useState } from 'react';
import type { ChannelName, DayTouches } from '../api/wire';
import { Chart } from '../charts/Chart';
import { useTexts } from '../i18n/Texts';
import { usePalette } from '../look/LookProvider';
import { useTimes } from '../session/useTimes';
import { Section } from '../states/Section';
import { daysOption } from './daysOption';
import { channelsOf, daySeries, outcomes, type Division, type OutcomeName } from './daySeries';
import { useDaysSummary } from './useDaysSummary';

interface DaysCardProps {
  source: { days: DayTouches[] | undefined; isPending: boolean; error: unknown; refetch: () => unknown };
}

const nothing: DayTouches[] = [];

export function DaysCard({ source }: DaysCardProps) {
  const { t, word, status, numbers } = useTexts();
  const times = useTimes();
  const palette = usePalette();
  const [division, setDivision] = useState<Division>('status');
  const [channel, setChannel] = useState<ChannelName | 'all'>('all');
  const rows = source.days ?? nothing;
  const summary = useDaysSummary(rows);
  const option = useMemo(
    () => (width: number) =>
      daysOption(
        daySeries(rows, division, channel),
        {
          part: (name) =>
            isOutcome(name) ? status(name, channel === 'all' ? undefined : channel) : word('channel', name),
          shortDay: times.shortDay,
          day: times.day,
          count: numbers.count,
        },
        width,
        palette,
      ),
    [rows, division, channel, word, status, times, numbers, palette],
  );
  return (
    <Section
      title={t('days.title')}
      hint={t('days.hint')}
      className="chart-section"
      waitsFor={source}
      hasContent={rows.length > 0}
      extra={
        <Choices
          rows={rows}
          division={division}
          onDivision={setDivision}
          channel={channel}
          onChannel={setChannel}
        />
      }
    >
      {rows.length === 0 ? (
        <Empty description={t('days.empty')} />
      ) : (
        <Chart option={option} height={300} label={`${t('days.chart')}. ${summary}`} testId="days-chart" />
      )}
      <p className="visually-hidden" data-testid="days-summary">
        {summary}
      </p>
    </Section>
  );
}

interface ChoicesProps {
  rows: DayTouches[];
  division: Division;
  onDivision: (division: Division) => void;
  channel: ChannelName | 'all';
  onChannel: (channel: ChannelName | 'all') => void;
}

function Choices({ rows, division, onDivision, channel, onChannel }: ChoicesProps) {
  const { t, word } = useTexts();
  const channels = useMemo(() => channelsOf(rows), [rows]);
  return (
    <Space wrap>
      <Segmented<Division>
        size="small"
        value={division}
        onChange={onDivision}
        options={[
          { value: 'status', label: t('days.byStatus') },
          { value: 'channel', label: t('days.byChannel') },
        ]}
      />
      <Select<ChannelName | 'all'>
        size="small"
        className="channel-choice"
        value={channel}
        onChange={onChannel}
        aria-label={t('days.channel')}
        options={[
          { value: 'all', label: word('channel', 'all') },
          ...channels.map((name) => ({ value: name, label: word('channel', name) })),
        ]}
      />
    </Space>
  );
}

function isOutcome(name: OutcomeName | ChannelName): name is OutcomeName {
  return (outcomes as readonly string[]).includes(name);
}
