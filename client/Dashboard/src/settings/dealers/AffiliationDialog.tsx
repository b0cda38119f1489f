import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ManagedDealer } from '../../api/settingsWire';
import { useTexts } from '../../i18n/Texts';
import { useToday } from '../../session/useToday';
import { fieldFaults } from '../../states/fieldFaults';
import { Field } from '../Field';
import { useAffiliate } from './queries';

const longest = 100;

/** Takes the group, region and brands to which a dealer belongs from a day on. */
export function AffiliationDialog({ dealer, onClose }: { dealer: ManagedDealer; onClose: () => void }) {
  const { t, word, language } = useTexts();
  const today = useToday();
  const last = dealer.affiliations.at(-1);
  const [since, setSince] = useState(today ?? '');
  const [group, setGroup] = useState(last?.group ?? '');
  const [region, setRegion] = useState(last?.region ?? '');
  const [brands, setBrands] = useState(last?.brands ?? []);
  const send = useAffiliate(dealer);
  const faults = fieldFaults(send.error, language);
  const brandFault = Object.entries(faults).find(([field]) => field.startsWith('brands'))?.[1];
  return (
    <Modal
      open
      title={t('rest.assignTitle', { name: dealer.name })}
      okText={t('rest.assign')}
      okButtonProps={{ loading: send.isPending, ...{ 'data-testid': 'affiliation-set' } }}
      cancelText={t('action.cancel')}
      onOk={() => void send.mutateAsync({ since, group, region, brands }).then(onClose, () => undefined)}
      onCancel={onClose}
    >
      <div className="fields">
        <Field id="affiliation-since" label={t('rest.since')} hint={t('rest.sinceHint')} fault={faults['since']}>
          <Input id="affiliation-since" type="date" value={since} onChange={(event) => setSince(event.target.value)} />
        </Field>
        <Field id="affiliation-group" label={word('unit', 'group')} fault={faults['group']}>
          <Input
            id="affiliation-group"
            maxLength={longest}
            value={group}
            onChange={(event) => setGroup(event.target.value)}
          />
        </Field>
        <Field id="affiliation-region" label={word('unit', 'region')} fault={faults['region']}>
          <Input
            id="affiliation-region"
            maxLength={longest}
            value={region}
            onChange={(event) => setRegion(event.target.value)}
          />
        </Field>
        <Field id="affiliation-brands" label={word('unit', 'brand')} hint={t('rest.brandsHint')} fault={brandFault}>
          <Select
            id="affiliation-brands"
            mode="tags"
            open={false}
            tokenSeparators={[',', '，', '、']}
            value={brands}
            onChange={setBrands}
          />
        </Field>
      </div>
    </Modal>
  );
}
