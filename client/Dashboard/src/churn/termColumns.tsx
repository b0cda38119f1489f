import type { TableColumnsType } from 'antd';
import type { EndedTerm, EndName } from '../api/churnWire';
import type { Times } from '../format/times';
import type { Texts } from '../i18n/Texts';

/** A term by car and owner, when and why it ended, where it went; renewals have no reason. */
export function termColumns(
  { t, pick, numbers }: Texts,
  times: Times,
  end: EndName,
): TableColumnsType<EndedTerm> {
  return [
    {
      key: 'vehicle',
      title: t('policies.plate'),
      width: 120,
      render: (_, row) => (
        <>
          <span className="dealer-name">{row.plate ?? '–'}</span>
          <span className="dealer-code">{row.owner}</span>
        </>
      ),
    },
    { key: 'expiry', title: t('policies.expiry'), width: 115, render: (_, row) => times.day(row.expiry) },
    { key: 'ended', title: t('churn.endedOn'), width: 115, render: (_, row) => times.day(row.endedOn) },
    ...(end === 'won'
      ? []
      : [
          {
            key: 'reason',
            title: t('churn.reason'),
            width: 170,
            render: (_: unknown, row: EndedTerm) => pick(row.reasonName) ?? '–',
          },
        ]),
    {
      key: 'destination',
      title: t(end === 'won' ? 'churn.renewedWith' : 'churn.wentTo'),
      width: 130,
      render: (_, row) => row.destination ?? t('churn.unknown'),
    },
    { key: 'agent', title: t('churn.agent'), width: 90, render: (_, row) => row.agent ?? '–' },
    { key: 'tier', title: t('policies.tier'), width: 60, align: 'center', render: (_, row) => row.tier ?? '–' },
    {
      key: 'premium',
      title: t('policies.premium'),
      width: 110,
      align: 'right',
      render: (_, row) => (row.premium === undefined ? '–' : numbers.moneyExact(row.premium)),
    },
  ];
}
