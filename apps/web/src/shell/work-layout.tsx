import { Outlet } from 'react-router';
import { PageSkeleton } from '../elements/skeletons.js';
import { SignInFirst } from '../elements/sign-in-first.js';
import { useViewer } from '../session/use-viewer.js';
import { SideNav } from './side-nav.js';
import { TopBar } from './top-bar.js';
import styles from './layouts.module.css';

/** Work areas: signed in, navigation on the left. */
export function WorkLayout() {
  const viewer = useViewer();
  return (
    <>
      <TopBar wide />
      <div className={styles['work']}>
        {viewer ? <SideNav /> : null}
        <main id="main" className={styles['workMain']} tabIndex={-1}>
          {viewer === undefined ? <PageSkeleton /> : viewer === null ? <SignInFirst /> : <Outlet />}
        </main>
      </div>
    </>
  );
}
