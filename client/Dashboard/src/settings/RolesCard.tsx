import { CheckOutlined, MinusOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { RoleName } from '../api/settingsWire';
import { useTexts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { Section } from '../states/Section';
import { rights, roles } from './roleRights';

/** Rights in rows, roles in columns. */
export function RolesCard() {
  const { t, word } = useTexts();
  const own = useCaller().data?.role;
  return (
    <Section title={t('roles.title')} hint={t('roles.hint')}>
      <div className="roles" tabIndex={0} role="region" aria-label={t('roles.title')}>
        <table data-testid="roles-table">
          <thead>
            <tr>
              <th scope="col">{t('roles.right')}</th>
              {roles.map((role) => (
                <th key={role} scope="col" title={word('roleAim', role)}>
                  {word('role', role)}
                  {role === own && <Tag color="blue">{t('roles.yours')}</Tag>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rights.map((right) => (
              <tr key={right.name}>
                <th scope="row">{word('right', right.name)}</th>
                {roles.map((role) => (
                  <RightCell key={role} role={role} may={right.roles.includes(role)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function RightCell({ role, may }: { role: RoleName; may: boolean }) {
  const { t, word } = useTexts();
  const label = t(may ? 'roles.may' : 'roles.mayNot', { role: word('role', role) });
  return (
    <td>
      {may ? (
        <CheckOutlined className="good" role="img" aria-label={label} />
      ) : (
        <MinusOutlined className="muted" role="img" aria-label={label} />
      )}
    </td>
  );
}
