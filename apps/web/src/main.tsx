import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const place = document.getElementById('root');
if (place) createRoot(place).render(<App />);
