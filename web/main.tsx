import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { language } from './platform/text/language.ts';
import { t } from './platform/text/texts.ts';
import './platform/ui/base.css';
import { router } from './router.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
document.title = t.product.title;
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
