import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { NavigationList } from './NavigationList';

/** On small screens the navigation waits behind a button. */
export function NavigationDrawer() {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="text"
        icon={<MenuOutlined />}
        aria-label={t('nav.open')}
        aria-expanded={open}
        data-testid="nav-open"
        onClick={() => setOpen(true)}
      />
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="left"
        size={260}
        title={t('nav.title')}
        className="nav-drawer"
      >
        <NavigationList onChosen={() => setOpen(false)} />
      </Drawer>
    </>
  );
}
