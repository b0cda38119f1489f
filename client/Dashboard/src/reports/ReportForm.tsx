import { FileAddOutlined } from '@ant-design/icons';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DealerRef } from '../api/wire';
import { DealerChoice } from '../dealers/DealerChoice';
import { useTexts } from '../i18n/Texts';
import { describeError } from '../states/describeError';
import { askOf, dayFor, formats, type ReportChoice } from './choices';
import { PeriodChoice } from './PeriodChoice';
import { useMake } from './queries';

interface ReportFormProps {
  kinds: readonly string[];
  dealers: DealerRef[];
  /** The day where the dealers are, `yyyy-MM-dd`. */
  today: string;
}

/** Has a report made and leads to its own page. */
export function ReportForm({ kinds, dealers, today }: ReportFormProps) {
  const texts = useTexts();
  const { t, word, define, language } = texts;
  const navigate = useNavigate();
  const month = today.slice(0, 7);
  const [choice, setChoice] = useState<ReportChoice>({
    kind: kinds[0] ?? '',
    format: formats[0],
    dealer: dealers.length === 1 ? (dealers[0]?.code ?? '') : '',
    day: today,
    from: month,
    to: month,
  });
  const change = (part: Partial<ReportChoice>) => setChoice({ ...choice, ...part });
  const making = useMake();
  const make = () =>
    making.mutate(askOf(choice, language), { onSuccess: ({ id }) => void navigate(`/reports/${id}`) });
  const failure = making.error && describeError(making.error, texts);
  return (
    <form
      className="report-form"
      data-testid="report-form"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <div className="report-fields">
        <Select
          className="report-kind"
          data-testid="report-kind"
          value={choice.kind}
          onChange={(kind) => change({ kind, day: dayFor(kind, today) })}
          aria-label={t('reports.kind')}
          options={kinds.map((kind) => ({ value: kind, label: word('report', kind) }))}
        />
        <DealerChoice
          dealers={dealers}
          dealer={choice.dealer}
          onDealer={(dealer) => change({ dealer })}
          all={t('reports.allDealers')}
          testId="report-dealer"
        />
        <PeriodChoice choice={choice} onChange={change} />
        <Select
          className="report-format"
          data-testid="report-format"
          value={choice.format}
          onChange={(format) => change({ format })}
          aria-label={t('reports.format')}
          options={formats.map((format) => ({ value: format, label: word('reportFormat', format) }))}
        />
        <Button
          type="primary"
          htmlType="submit"
          icon={<FileAddOutlined />}
          loading={making.isPending}
          data-testid="report-make"
        >
          {t('reports.make')}
        </Button>
      </div>
      <p className="muted">{define('report', choice.kind)}</p>
      {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
    </form>
  );
}
