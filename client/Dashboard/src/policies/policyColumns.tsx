import { Tag, Tooltip, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { PolicySummary } from '../api/policyWire';
import type { Times } from '../format/times';
import type { Texts } from '../i18n/Texts';
import { NextTouchText } from './NextTouchText';
import { PhaseTag } from './PhaseTag';

export function policyColumns({ t, word, numbers }: Texts, times: Times): TableColumnsType<PolicySummary> {
  return [
    {
      key: 'vehicle',
      title: t('policies.vehicle'),
      width: 230,
      render: (_, row) => (
        <>
          <Link
            to={`/policies/${row.id}`}
            className="dealer-name"
            aria-label={`${t('term.open')}: ${row.plate ?? row.id}`}
            data-testid={`policy-link-${row.id}`}
            onClick={(event) => event.stopPropagation()}
          >
            {row.plate ?? '–'}
          </Link>
          <span className="dealer-code">{row.model}</span>
        </>
      ),
    },
    { key: 'owner', title: t('policies.owner'), width: 100, dataIndex: 'owner' },
    { key: 'line', title: t('policies.line'), width: 110, render: (_, row) => word('line', row.line) },
    { key: 'expiry', title: t('policies.expiry'), width: 120, render: (_, row) => times.day(row.expiry) },
    {
      key: 'premium',
      title: t('policies.premium'),
      width: 110,
      align: 'right',
      render: (_, row) => (row.premium === undefined ? '–' : numbers.moneyExact(row.premium)),
    },
    {
      key: 'tier',
      title: t('policies.tier'),
      width: 70,
      align: 'center',
      render: (_, row) => row.tier ?? '–',
    },
    {
      key: 'phase',
      title: t('policies.phase'),
      width: 220,
      render: (_, row) => (
        <>
          <PhaseTag phase={row.phase} reason={row.reason} line={row.line} />
          {row.parked && (
            <Tooltip title={t('policies.parkedHint')}>
              <Tag color="red">{t('policies.parked')}</Tag>
            </Tooltip>
          )}
        </>
      ),
    },
    {
      key: 'next',
      title: `${t('policies.next')} (${times.zone})`,
      width: 230,
      render: (_, row) => <NextTouchText next={row.nextTouch} />,
    },
  ];
}
