import { useTexts } from '../i18n/Texts';
import { dispositions } from './dispositions';
import { KeyCap } from './KeyCap';

/** What every key of the desk does. */
export function KeyLegend() {
  const { t } = useTexts();
  const others = dispositions.filter(({ key }) => !/[1-9]/.test(key)).map(({ key }) => key);
  return (
    <aside className="key-legend" aria-label={t('desk.keys')} data-testid="key-legend">
      <Entry keys={['n']} does={t('desk.keys.next')} />
      <span>
        <KeyCap name="1" />–<KeyCap name="9" />{' '}
        {others.map((key) => (
          <KeyCap key={key} name={key} />
        ))}{' '}
        {t('desk.keys.choose')}
      </span>
      <Entry keys={['Enter']} does={t('desk.keys.report')} />
      <Entry keys={['e']} does={t('desk.keys.extend')} />
      <Entry keys={['g']} does={t('desk.keys.giveBack')} />
      <Entry keys={['Esc']} does={t('desk.keys.leave')} />
    </aside>
  );
}

function Entry({ keys, does }: { keys: string[]; does: string }) {
  return (
    <span>
      {keys.map((key) => (
        <KeyCap key={key} name={key} />
      ))}{' '}
      {does}
    </span>
  );
}
