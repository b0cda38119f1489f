import { BulbOutlined, DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTexts } from '../i18n/Texts';
import { useLook } from '../look/LookProvider';
import { looks, type Look } from '../look/looks';

const icons: Record<Look, React.ReactNode> = {
  light: <SunOutlined />,
  dark: <MoonOutlined />,
  system: <DesktopOutlined />,
};

/** Light, dark, or as the computer shows everything else. */
export function LookSwitch() {
  const { t } = useTexts();
  const { look, setLook } = useLook();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [look],
        items: looks.map((name) => ({
          key: name,
          icon: icons[name],
          label: <span data-testid={`look-${name}`}>{t(`look.${name}`)}</span>,
          onClick: () => setLook(name),
        })),
      }}
    >
      <Button
        type="text"
        icon={<BulbOutlined />}
        title={t('look.title')}
        aria-label={t('look.title')}
        data-testid="look-switch"
      />
    </Dropdown>
  );
}
