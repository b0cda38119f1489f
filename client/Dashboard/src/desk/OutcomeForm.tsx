import { Alert, Button, Checkbox, Radio } from 'antd';
import { useEffect, useRef } from 'react';
import { useTexts } from '../i18n/Texts';
import { lossReasons } from '../policies/commands/fields';
import { isCase } from '../policies/isCase';
import { AppointmentFields } from './AppointmentFields';
import type { Call } from './deskState';
import { dispositionOf } from './dispositions';
import { DispositionChoice } from './DispositionChoice';
import { KeyCap } from './KeyCap';
import type { Report, ReportFault } from './report';

interface OutcomeFormProps {
  call: Call;
  zone: string;
  busy: boolean;
  /** What is missing, once somebody has tried to report. */
  fault: ReportFault | undefined;
  /** Whether the car's other line is a term of the same customer, so that both may be closed together. */
  hasOtherLine: boolean;
  onReport: () => void;
  onGiveBack: () => void;
  onChange: (report: Report) => void;
}

/** How the call ended, and what that needs: a reason, a time for the next call. */
export function OutcomeForm(props: OutcomeFormProps) {
  const { call, zone, busy, fault, hasOtherLine, onReport, onGiveBack, onChange } = props;
  const { t, pick, word } = useTexts();
  const { report, refusal } = call;
  const chosen = dispositionOf(report.disposition);
  return (
    <div className="outcome" data-testid="outcome">
      <DispositionChoice
        isCase={isCase(call.task.policy)}
        chosen={report.disposition}
        onChoose={(disposition) => onChange({ ...report, disposition })}
      />
      {chosen && (
        <p className="outcome-effect" data-does={chosen.does} role="status">
          {t(`desk.effect.${chosen.name}`)}
        </p>
      )}
      {chosen?.needsReason && <Reasons report={report} onChange={onChange} />}
      {chosen && chosen.appointment !== 'none' && (
        <AppointmentFields
          key={chosen.appointment}
          report={report}
          zone={zone}
          required={chosen.appointment === 'required'}
          onChange={onChange}
        />
      )}
      {hasOtherLine && (
        <Checkbox
          checked={report.thisLineOnly}
          data-testid="this-line-only"
          onChange={({ target }) => onChange({ ...report, thisLineOnly: target.checked })}
        >
          {t('desk.thisLineOnly')}
        </Checkbox>
      )}
      {fault && <Alert type="warning" showIcon title={t(`desk.fault.${fault}`)} data-testid="outcome-fault" />}
      {refusal && (
        <Alert
          type="error"
          showIcon
          title={pick(refusal.detail) ?? word('rule', refusal.code)}
          data-testid="outcome-refusal"
        />
      )}
      <div className="outcome-orders">
        <Button type="primary" size="large" loading={busy} onClick={onReport} data-testid="report">
          {t('desk.report')} <KeyCap name="Enter" />
        </Button>
        <Button size="large" disabled={busy} onClick={onGiveBack} data-testid="give-back">
          {t('desk.giveBack')} <KeyCap name="g" />
        </Button>
      </div>
    </div>
  );
}

function Reasons({ report, onChange }: Pick<OutcomeFormProps, 'onChange'> & { report: Report }) {
  const { t, word } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  // Arrows choose at once; the keys of the desk go on counting.
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={place} className="outcome-field">
      <span className="muted" id="desk-reason">
        {t('desk.reason')}
      </span>
      <Radio.Group
        aria-labelledby="desk-reason"
        value={report.reason ?? null}
        data-testid="outcome-reason"
        onChange={({ target }) => onChange({ ...report, reason: target.value as string })}
      >
        {lossReasons.map((name) => (
          <Radio key={name} value={name}>
            {word('rule', name)}
          </Radio>
        ))}
      </Radio.Group>
    </div>
  );
}
