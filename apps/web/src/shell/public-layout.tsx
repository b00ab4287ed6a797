import { Outlet } from 'react-router';
import { Footer } from './footer.js';
import { TopBar } from './top-bar.js';
import styles from './layouts.module.css';

/** Public pages: no left navigation. */
export function PublicLayout() {
  return (
    <>
      <TopBar />
      <main id="main" className={styles['public']} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </>
  );
}
