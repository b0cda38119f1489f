import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import type { Promotion, Promotions } from '../api/promotionWire';
import { monthName } from '../calendar/dayNames';
import { MonthGrid } from '../calendar/MonthGrid';
import { useWorkingDays } from '../calendar/queries';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { fallsOn } from './fallsOn';

/** A month with the promotions of each of its days, beside holidays and make-up workdays. */
export function MonthCard({ promotions: { today, promotions } }: { promotions: Promotions }) {
  const { t, language } = useTexts();
  const [month, setMonth] = useState(today.slice(0, 7));
  const go = (by: number) => () => setMonth(moved(month, by));
  const { days } = useWorkingDays(`${month}-01`, `${month}-28`);
  return (
    <Section
      title={t('promotions.month')}
      hint={t('promotions.monthHint')}
      extra={
        <span className="promotion-months">
          <Button icon={<LeftOutlined />} aria-label={t('promotions.before')} onClick={go(-1)} />
          <span data-testid="promotion-month">{monthName(month, language, true)}</span>
          <Button icon={<RightOutlined />} aria-label={t('promotions.after')} onClick={go(1)} />
        </span>
      }
    >
      <MonthGrid
        month={month}
        days={days}
        withYear
        today={today}
        className="promotion-grid"
        marksOf={(day) => <Marks promotions={promotions.filter((promotion) => fallsOn(promotion, day))} />}
      />
    </Section>
  );
}

function Marks({ promotions }: { promotions: Promotion[] }) {
  const { word, pick } = useTexts();
  return promotions.map((promotion, at) => (
    <Tooltip key={at} title={`${word('promotionKind', promotion.kind)}: ${pick(promotion.name) ?? ''}`}>
      <span className={`promotion-mark promotion-${promotion.kind}`}>{pick(promotion.name)}</span>
    </Tooltip>
  ));
}

function moved(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
