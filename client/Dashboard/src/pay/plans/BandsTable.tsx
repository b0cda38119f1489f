import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber } from 'antd';
import type { PayBand } from '../../api/payWire';
import { useTexts } from '../../i18n/Texts';
import { fromPercent, toPercent } from '../../targets/plan/inputs';
import { chained, withBand, withoutBand } from './draft';

interface BandsTableProps {
  id: string;
  bands: PayBand[];
  /** What a band is worth: yuan for each policy, a rate of the premium, or a coefficient. */
  worth: 'yuan' | 'share' | 'factor';
  /** Whether the last band may end; otherwise it has no end. */
  mayEnd?: boolean;
  onChange: (bands: PayBand[]) => void;
}

/** Bands of attainment from low to high; each ends where the next one begins, so only beginnings are written. */
export function BandsTable({ id, bands, worth, mayEnd, onChange }: BandsTableProps) {
  const { t } = useTexts();
  const set = (place: number, change: Partial<PayBand>) =>
    onChange(chained(bands.map((band, index) => (index === place ? { ...band, ...change } : band))));
  const share = (value: number | undefined, label: string, change: (share: number) => void) => (
    <InputNumber
      size="small"
      aria-label={label}
      suffix="%"
      value={value === undefined ? null : toPercent(value)}
      onChange={(percent) => change(fromPercent(percent ?? 0))}
    />
  );
  return (
    <table className="bands" data-testid={id}>
      <thead>
        <tr>
          <th>{t('pay.bandFrom')}</th>
          <th>{t('pay.bandUntil')}</th>
          <th>{t(`pay.worth.${worth}`)}</th>
          <th aria-label={t('pay.remove')} />
        </tr>
      </thead>
      <tbody>
        {bands.map((band, place) => (
          <tr key={place}>
            <td>{share(band.from, t('pay.bandFrom'), (from) => set(place, { from }))}</td>
            <td>
              {mayEnd && place === bands.length - 1
                ? share(band.until, t('pay.bandUntil'), (until) => set(place, { until }))
                : band.until === undefined ? t('pay.noEnd') : `${toPercent(band.until)} %`}
            </td>
            <td>
              {worth === 'share' ? (
                share(band.value, t('pay.worth.share'), (value) => set(place, { value }))
              ) : (
                <InputNumber
                  size="small"
                  aria-label={t(`pay.worth.${worth}`)}
                  value={band.value}
                  onChange={(value) => set(place, { value: value ?? 0 })}
                />
              )}
            </td>
            <td>
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('pay.remove')}
                disabled={bands.length === 1}
                onClick={() => onChange(withoutBand(bands, place))}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>
            <Button size="small" icon={<PlusOutlined />} onClick={() => onChange(withBand(bands))}>
              {t('pay.addBand')}
            </Button>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
