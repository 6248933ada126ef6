import { Alert, Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type SignInResult, signIn } from '../platform/data/session.ts';
import { returnPath } from '../platform/state/return-path.ts';
import { t } from '../platform/text/texts.ts';
import { LanguageSwitch } from '../platform/ui/language-switch.tsx';
import mark from '../platform/ui/mark.svg?url';
import './sign-in.css';

function Backdrop(): ReactNode {
  return (
    <svg className="sign-in-art" viewBox="0 0 720 560" fill="none" aria-hidden="true">
      <g stroke="currentColor" strokeWidth="1.6" opacity="0.55">
        <path d="M170 130 C240 130 220 210 290 210 M170 280 C240 280 220 210 290 210 M170 280 C240 280 220 360 290 360" />
        <path d="M430 210 C500 210 480 150 550 150 M430 210 C500 210 480 290 550 290 M430 360 C500 360 480 290 550 290 M430 360 C500 360 480 430 550 430" />
      </g>
      {[
        [30, 100, 'a'],
        [30, 250, 'b'],
        [290, 180, 'c'],
        [290, 330, 'a'],
        [550, 120, 'b'],
        [550, 260, 'd'],
        [550, 400, 'a'],
      ].map(([x, y, kind]) => (
        <g key={`${x}-${y}`} className={`art-${kind}`}>
          <rect x={x} y={y} width="140" height="60" rx="10" />
          <rect x={Number(x) + 16} y={Number(y) + 16} width="84" height="10" rx="5" className="art-line" />
          <rect x={Number(x) + 16} y={Number(y) + 36} width="48" height="8" rx="4" className="art-line" />
        </g>
      ))}
    </svg>
  );
}

/** The sign-in page; afterwards back to the address in `next`. */
export function SignIn(): ReactNode {
  const [query] = useSearchParams();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<SignInResult | null>(null);
  const nameMissing = tried && username.trim() === '';
  const passwordMissing = tried && password === '';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setResult(null);
    if (username.trim() === '' || password === '') return;
    setBusy(true);
    const answer = await signIn(username.trim(), password);
    // A full load starts the session with nothing left of the one before.
    if (answer === 'ok') window.location.assign(returnPath(query.get('next')));
    else {
      setBusy(false);
      setResult(answer);
    }
  };

  const notice = result !== null && result !== 'ok' ? t.signIn[result] : null;
  return (
    <main className="sign-in">
      <section className="sign-in-story">
        <Backdrop />
      </section>
      <form className="sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
        <div className="sign-in-name">
          <img src={mark} alt="" width="44" height="44" />
          <h1>
            {t.product.name} <span>{t.product.latin}</span>
          </h1>
        </div>
        <p className="quiet">{t.product.line}</p>
        {notice !== null ? (
          <Alert type="error" showIcon title={notice} role="alert" />
        ) : query.has('expired') ? (
          <Alert type="info" showIcon title={t.signIn.expired} />
        ) : null}
        <label htmlFor="username">{t.signIn.username}</label>
        <Input
          id="username"
          size="large"
          autoComplete="username"
          autoFocus
          value={username}
          status={nameMissing ? 'error' : ''}
          aria-invalid={nameMissing}
          aria-describedby={nameMissing ? 'username-error' : undefined}
          onChange={(event) => setUsername(event.target.value)}
        />
        {nameMissing ? (
          <span id="username-error" className="field-error">
            {t.signIn.usernameMissing}
          </span>
        ) : null}
        <label htmlFor="password">{t.signIn.password}</label>
        <Input.Password
          id="password"
          size="large"
          autoComplete="current-password"
          value={password}
          status={passwordMissing ? 'error' : ''}
          aria-invalid={passwordMissing}
          aria-describedby={passwordMissing ? 'password-error' : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
        {passwordMissing ? (
          <span id="password-error" className="field-error">
            {t.signIn.passwordMissing}
          </span>
        ) : null}
        <Button type="primary" size="large" htmlType="submit" block loading={busy}>
          {busy ? t.signIn.submitting : t.signIn.submit}
        </Button>
        <p className="quiet sign-in-help">{t.signIn.help}</p>
        <LanguageSwitch />
      </form>
    </main>
  );
}
