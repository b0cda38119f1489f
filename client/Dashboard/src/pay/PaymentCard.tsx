import { App, Button, Empty, Tag } from 'antd';
import type { Pay } from '../api/payWire';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { paymentsOf, type Payment } from './payments';
import { useMarkPaid } from './queries';

interface PaymentCardProps {
  pay: Pay;
  /** Whether the month is over where the dealer is: before that it cannot be paid. */
  isOver: boolean;
}

/** What paying the month comes to, plan by plan; a payment is confirmed by its sum and cannot be undone. */
export function PaymentCard({ pay, isOver }: PaymentCardProps) {
  const { t, pick, numbers } = useTexts();
  const { modal } = App.useApp();
  const { isPending, send } = useMarkPaid(pay.dealer.code);
  const month = pay.month.slice(0, 7);
  const titleOf = ({ plan, version }: Payment) => ({
    plan: pick(pay.plans.find((one) => one.name === plan)?.title) ?? plan,
    version,
  });
  const ask = (payment: Payment) =>
    void modal.confirm({
      title: t('pay.payAsk', { month, sum: numbers.moneyExact(payment.total) }),
      content: (
        <>
          <p>{t('pay.paySum', { ...titleOf(payment), agents: payment.agents })}</p>
          <p>{t('pay.payEffect')}</p>
        </>
      ),
      okText: t('pay.payOk', { sum: numbers.moneyExact(payment.total) }),
      okButtonProps: { ...{ 'data-testid': 'confirm-pay' } },
      cancelText: t('action.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => send({ plan: payment.plan, month, total: payment.total }),
    });
  const payments = paymentsOf(pay);
  return (
    <Section title={t('pay.payments')} hint={t('pay.paymentsHint')}>
      {payments.length === 0 && <Empty description={t('pay.none')} />}
      <ul className="payments">
        {payments.map((payment) => (
          <li key={payment.plan} data-testid={`payment-${payment.plan}`}>
            <span>
              {t('pay.version', titleOf(payment))}
              <span className="reason-answer">{hintOf(payment)}</span>
            </span>
            <strong className="statement-sum">{numbers.moneyExact(payment.total)}</strong>
            {payment.isPaid ? (
              <Tag color="green">{t('pay.paid')}</Tag>
            ) : (
              <Button
                disabled={!isOver || payment.open.length > 0}
                loading={isPending}
                onClick={() => ask(payment)}
                data-testid={`pay-${payment.plan}`}
              >
                {t('pay.pay')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );

  function hintOf({ agents, open, isPaid }: Payment): string {
    const count = t('pay.payAgents', { agents });
    if (isPaid) return count;
    if (open.length > 0) return `${count} · ${t('pay.openOf', { agents: open.join(', ') })}`;
    return isOver ? count : `${count} · ${t('pay.notOver')}`;
  }
}
