import DownOutlined from '@ant-design/icons/es/icons/DownOutlined';
import { Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { useMessages, useName } from '../i18n/use-messages.js';
import { useActFor } from '../session/use-act-for.js';
import { useSignOut } from '../session/use-sign-out.js';
import type { Viewer } from '../session/use-viewer.js';
import styles from './account-menu.module.css';

/** Who is signed in, for which organisation they act, and the switch to another. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const t = useMessages();
  const nameOf = useName();
  const go = useNavigate();
  const actFor = useActFor();
  const signOut = useSignOut();
  const { acting, memberships, person } = viewer;

  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: `${person.name} · ${person.email}` },
    {
      key: 'organisations',
      type: 'group',
      label: t('shell.actFor'),
      children: [
        ...memberships.map((membership) => ({
          key: `act:${membership.organisation.id}`,
          label: `${membership.id === acting?.id ? '✓ ' : ''}${nameOf(membership.organisation)} · ${t(`memberRole.${membership.role}`)}`,
        })),
        { key: 'go:/work/organisations/new', label: t('shell.newOrganisation') },
      ],
    },
    { type: 'divider' },
    { key: 'go:/work/organisation', label: t('nav.organisation'), disabled: !acting },
    { key: 'go:/work/password', label: t('password.title') },
    { key: 'sign-out', label: t('session.signOut') },
  ];

  const choose: MenuProps['onClick'] = ({ key }) => {
    if (key === 'sign-out') void signOut();
    else if (key.startsWith('act:')) void actFor(key.slice(4));
    else if (key.startsWith('go:')) void go(key.slice(3));
  };

  return (
    <Dropdown menu={{ items, onClick: choose }} trigger={['click']} placement="bottomRight">
      <button type="button" className={styles['button']} aria-haspopup="menu">
        <span className={styles['names']}>
          <span className={styles['organisation']}>{acting ? nameOf(acting.organisation) : person.name}</span>
          <span className={styles['person']}>{acting ? `${person.name} · ${t(`memberRole.${acting.role}`)}` : t('shell.noOrganisation')}</span>
        </span>
        <DownOutlined aria-hidden style={{ fontSize: 10 }} />
      </button>
    </Dropdown>
  );
}
