import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button, Layout } from 'antd';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { NavigationList } from './NavigationList';

const slot = 'campaign-engine.navigation';
const width = 220;
const foldedWidth = 64;

/** The navigation beside every page; folded to its icons, it stays so in this browser. */
export function SideNavigation() {
  const { t } = useTexts();
  const [folded, setFolded] = useState(() => localStorage.getItem(slot) === 'folded');
  const fold = () => {
    localStorage.setItem(slot, folded ? 'open' : 'folded');
    setFolded(!folded);
  };
  const label = t(folded ? 'nav.unfold' : 'nav.fold');
  return (
    <Layout.Sider className="side" width={width} collapsedWidth={foldedWidth} collapsed={folded} trigger={null}>
      <NavigationList folded={folded} />
      <Button
        type="text"
        className="side-fold"
        icon={folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        title={label}
        aria-label={label}
        aria-expanded={!folded}
        data-testid="nav-fold"
        onClick={fold}
      />
    </Layout.Sider>
  );
}
