import { Alert, Input, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { BenefitClass, MonthlyDays, Promotion, PromotionKind } from '../api/promotionWire';
import { ListField } from '../campaign/draft/ListField';
import { useTexts } from '../i18n/Texts';
import { Field } from '../settings/Field';
import { DayField } from '../states/DayField';
import { AmountField } from '../targets/AmountField';
import { ReasonField } from '../targets/ReasonField';
import { useFaults } from '../targets/useFaults';
import { useSetPromotions } from './queries';

interface PromotionDialogProps {
  dealer: string;
  promotions: Promotion[];
  /** Which of them; behind the last a new one. */
  at: number;
  onClose: () => void;
}

const fresh: Promotion = { name: { en: '', zh: '' }, kind: 'boost', from: '', multiplier: 2, benefit: 'value-added' };
const members = [
  'name', 'name.en', 'name.zh', 'kind', 'from', 'to', 'monthly', 'multiplier', 'benefit', 'lines', 'tiers',
];

const kinds = ['boost', 'blackout'] as const;
const weeks = ['first-week', 'last-week'] as const;

/** Writes a promotion or a blackout; what the law forbids is refused by its field. */
export function PromotionDialog({ dealer, promotions, at, onClose }: PromotionDialogProps) {
  const { t, word } = useTexts();
  const [promotion, setPromotion] = useState<Promotion>(() => promotions[at] ?? fresh);
  const [reason, setReason] = useState('');
  const save = useSetPromotions(dealer);
  const path = (member: string) => `promotions[${at + 1}].${member}`;
  const { faults, failure } = useFaults(save.error, ['reason', ...members.map(path)]);
  const fault = (member: string) => faults[path(member)];
  const change = (part: Partial<Promotion>) => setPromotion((before) => ({ ...before, ...part }));
  const all = [...promotions.slice(0, at), cleaned(promotion), ...promotions.slice(at + 1)];
  const send = () => void save.mutateAsync({ promotions: all, reason }).then(onClose, () => undefined);
  return (
    <Modal
      open
      title={t(promotions[at] ? 'promotions.edit' : 'promotions.add')}
      okText={t('promotions.save')}
      okButtonProps={{ loading: save.isPending, ...{ 'data-testid': 'promotion-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <form className="fields" onSubmit={(event) => { event.preventDefault(); send(); }}>
        {(['zh', 'en'] as const).map((language) => (
          <Field
            key={language}
            id={`promotion-name-${language}`}
            label={t(`promotions.name.${language}`)}
            fault={fault(`name.${language}`)}
          >
            <Input
              id={`promotion-name-${language}`}
              data-testid={`promotion-name-${language}`}
              maxLength={60}
              value={promotion.name[language]}
              onChange={({ target }) => change({ name: { ...promotion.name, [language]: target.value } })}
            />
          </Field>
        ))}
        <Field
          id="promotion-kind"
          label={t('promotions.kind')}
          hint={t(promotion.kind === 'blackout' ? 'promotions.blackoutHint' : 'promotions.boostHint')}
          fault={fault('kind')}
        >
          <Segmented<PromotionKind>
            id="promotion-kind"
            value={promotion.kind}
            options={kinds.map((kind) => ({ value: kind, label: word('promotionKind', kind) }))}
            onChange={(kind) => change({ kind })}
          />
        </Field>
        <DayField
          label={t('promotions.from')}
          fault={fault('from')}
          value={promotion.from}
          onChange={(from) => change({ from })}
          testId="promotion-from"
        />
        <DayField
          label={t('promotions.to')}
          hint={t('promotions.toHint')}
          fault={fault('to')}
          value={promotion.to ?? ''}
          onChange={(to) => change({ to })}
          testId="promotion-to"
        />
        <Field id="promotion-monthly" label={t('promotions.monthly')} fault={fault('monthly')}>
          <Select<string>
            id="promotion-monthly"
            value={promotion.monthly ?? ''}
            options={[
              { value: '', label: t('promotions.everyDay') },
              ...weeks.map((days) => ({ value: days, label: word('monthlyDays', days) })),
            ]}
            onChange={(days) => change({ monthly: days as MonthlyDays })}
          />
        </Field>
        {promotion.kind === 'boost' && (
          <>
            <AmountField
              id="promotion-multiplier"
              label={t('promotions.multiplier')}
              hint={t('promotions.multiplierHint')}
              fault={fault('multiplier')}
              value={promotion.multiplier}
              onChange={(multiplier) => change({ multiplier } as Partial<Promotion>)}
            />
            <Field
              id="promotion-benefit"
              label={t('promotions.benefit')}
              hint={t('promotions.benefitHint')}
              fault={fault('benefit')}
            >
              <Select<BenefitClass>
                id="promotion-benefit"
                data-testid="promotion-benefit"
                value={promotion.benefit as BenefitClass}
                options={(['contractual', 'value-added', 'forbidden'] as const).map((benefit) => ({
                  value: benefit,
                  label: word('benefit', benefit),
                }))}
                onChange={(benefit) => change({ benefit })}
              />
            </Field>
          </>
        )}
        <ListField
          id="promotion-lines"
          label={t('policies.line')}
          fault={fault('lines')}
          value={promotion.lines}
          options={['commercial', 'compulsory'].map((line) => ({ value: line, label: word('line', line) }))}
          placeholder={t('draft.all')}
          onChange={(lines) => change({ lines })}
        />
        <ListField
          id="promotion-tiers"
          label={word('segment', 'tier')}
          fault={fault('tiers')}
          value={promotion.tiers}
          options={['A', 'B', 'C'].map((tier) => ({ value: tier, label: word('tier', tier) }))}
          placeholder={t('draft.all')}
          onChange={(tiers) => change({ tiers })}
        />
        <ReasonField id="promotion-reason" value={reason} isRequired fault={faults.reason} onChange={setReason} />
        <button type="submit" hidden />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </form>
    </Modal>
  );
}

/** Without what is empty; a blackout offers nothing. */
function cleaned({ multiplier, benefit, ...promotion }: Promotion): Promotion {
  const offer = promotion.kind === 'boost' ? { multiplier, benefit } : {};
  const kept = Object.entries({ ...promotion, ...offer }).filter(([, value]) => value !== '' && value !== undefined);
  return Object.fromEntries(kept) as unknown as Promotion;
}
