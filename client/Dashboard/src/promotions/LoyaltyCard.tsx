import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LoyaltyMember } from '../api/promotionWire';
import { useTexts } from '../i18n/Texts';
import { DataTable } from '../states/DataTable';
import { Hint, Section } from '../states/Section';
import { useLoyalty } from './queries';
import { RedeemDialog } from './RedeemDialog';

/** The points of the dealer's customers: sums, and who has most left. */
export function LoyaltyCard({ dealer }: { dealer: string }) {
  const { t, numbers } = useTexts();
  const [member, setMember] = useState<LoyaltyMember>();
  const loyalty = useLoyalty(dealer, true);
  const view = loyalty.data;
  const points = (key: 'earned' | 'redeemed' | 'balance') => ({
    key,
    title: t(`promotions.${key}`),
    align: 'right' as const,
    render: (_: unknown, row: LoyaltyMember) => numbers.count(row[key]),
  });
  return (
    <Section
      title={t('promotions.loyalty')}
      hint={t('promotions.loyaltyHint')}
      waitsFor={loyalty}
      hasContent={view !== undefined}
    >
      {view && (
        <>
          <dl className="loyalty-sums" data-testid="loyalty-sums">
            <Sum name={t('promotions.customers')} means={t('promotions.customersHint')} value={view.customers} />
            <Sum name={t('promotions.earned')} means={t('promotions.earnedHint')} value={view.earned} />
            <Sum name={t('promotions.redeemed')} means={t('promotions.redeemedHint')} value={view.redeemed} />
            <Sum
              name={t('promotions.balance')}
              means={t('promotions.balanceHint')}
              value={view.earned - view.redeemed}
            />
          </dl>
          <DataTable<LoyaltyMember>
            size="small"
            data-testid="loyalty"
            rowKey="policy"
            dataSource={view.members}
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: 640 }}
            locale={{ emptyText: t('promotions.noPoints') }}
            columns={[
              {
                key: 'owner',
                title: t('policies.owner'),
                render: (_, { owner, policy }) => <Link to={`/policies/${policy}`}>{owner ?? `#${policy}`}</Link>,
              },
              { key: 'phone', title: t('policy.phone'), dataIndex: 'phone' },
              points('earned'),
              points('redeemed'),
              points('balance'),
              {
                key: 'redeem',
                render: (_, row) => (
                  <Button size="small" disabled={row.balance < 1} onClick={() => setMember(row)}>
                    {t('promotions.redeem')}
                  </Button>
                ),
              },
            ]}
          />
        </>
      )}
      {member && <RedeemDialog dealer={dealer} member={member} onClose={() => setMember(undefined)} />}
    </Section>
  );
}

function Sum({ name, means, value }: { name: string; means: string; value: number }) {
  const { numbers } = useTexts();
  return (
    <div>
      <dt>
        {name} <Hint text={means} />
      </dt>
      <dd>{numbers.count(value)}</dd>
    </div>
  );
}
