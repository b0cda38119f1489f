import { describe, expect, it } from 'vitest';
import type { PolicySummary } from '../../api/policyWire';
import { defaultZone, timesOf } from '../../format/times';
import { zh } from '../../i18n/zh';
import { wordOf } from '../../i18n/words';
import { policyCsv } from './policyCsv';

const row: PolicySummary = {
  id: 7,
  dealer: 'SH001',
  line: 'commercial',
  plate: '沪A12345',
  model: '=HYPERLINK("x")',
  owner: '王**',
  phone: '138****5678',
  expiry: '2026-05-01',
  premium: 3200.5,
  phase: 'lost',
  reason: 'price',
  campaign: { id: 2, name: '春季' },
  nextTouch: { name: 'sms-7', channel: 'sms', at: '2026-04-24T02:00:00Z', day: '2026-04-24' },
};

describe('policyCsv', () => {
  it('writes what the list shows, in the words of its reader, and runs nothing', () => {
    const word = (list: never, name?: string) => wordOf(list, name, 'zh');
    const texts = { t: (key: keyof typeof zh) => zh[key], word };
    const [header, line] = policyCsv([row], texts, timesOf('zh', defaultZone)).split('\r\n');
    expect(header).toContain('门店');
    expect(header?.split(',')).toHaveLength(16);
    expect(line).toBe(
      '7,SH001,沪A12345,"\'=HYPERLINK(""x"")",王**,138****5678,商业险,,2026-05-01,,3200.5,战败,价格偏高,春季,短信,' +
        '2026/04/24 10:00',
    );
  });
});
