import { useTexts } from '../i18n/Texts';

interface ChangeProps {
  now: number | undefined;
  before: number | undefined;
  /** Whether more is good; a share of the lost that grows is not. */
  moreIsGood: boolean;
  /** How the difference is written, without its sign. */
  write: (difference: number) => string;
}

/** What has changed against as many months before, as a sign, a number and a colour. */
export function Change({ now, before, moreIsGood, write }: ChangeProps) {
  const { t } = useTexts();
  if (now === undefined || before === undefined) return <span className="muted">{t('churn.noBefore')}</span>;
  const difference = now - before;
  const written = write(Math.abs(difference));
  if (written === write(0)) return <span className="muted">{t('churn.same')}</span>;
  const tone = difference > 0 === moreIsGood ? 'good' : 'bad';
  return (
    <span className={`change ${tone}`}>
      {difference > 0 ? '▲ +' : '▼ −'}
      {written}
    </span>
  );
}
