/** The panel's program: draw, say `ready`, then follow the host. */
import './no-eval.ts';
import './style.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { hear, post, save, saved } from './bridge.ts';
import { App } from './components/App.tsx';
import { createState } from './state.ts';

const state = createState(saved());
hear(state.receive);
effect(() => save(state.snapshot()));
render(<App state={state} />, document.getElementById('root')!);
post({ type: 'ready' });
