import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Dashboard } from './Dashboard';
import { keepToken } from './session/token';
import { splitFragment } from './session/tokenInAddress';
import './styles/page.css';
import './styles/navigation.css';
import './styles/sections.css';
import './styles/policies.css';
import './styles/desk.css';
import './styles/suppressed.css';
import './styles/narrow.css';

// Before anything else, so that the token stands in the address bar and the history for no longer than
// needed.
const { token, rest } = splitFragment(window.location.hash);
if (rest !== window.location.hash)
  window.history.replaceState(null, '', window.location.pathname + window.location.search + rest);
if (token) keepToken(token);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Dashboard />
  </StrictMode>,
);
